namespace SmartSupervision.Tests.Data.Declarations;

/// <summary>The smallest catalogue that is right, in a folder of its own, so that a test can break one thing in it.</summary>
internal sealed class SmallCatalogue : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("catalogue-").FullName;

    public SmallCatalogue()
    {
        foreach (var (file, text) in Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.WriteAllText(PathOf(file), text);
        }
    }

    private static Dictionary<string, string> Files => new()
    {
        ["catalogue/dimensions.csv"] = "code,zh,en\nconduct,作风,Conduct\n",
        ["catalogue/focus_categories.csv"] = "code,zh,en\nareas,重点领域,Key areas\n",
        ["catalogue/modules.csv"] = "slug,zh,en,system,system_zh,system_en\nletters,函件,Letters,here,本系统,This system\n",
        ["catalogue/units_of_measure.csv"] = "code,en,scale,decimals\n%,%,100,1\n件,letters,1,0\n",
        ["catalogue/goalposts.csv"] = "code,floor,target,agreed_on,source,source_en\nL-01,50,100,2026-01-01,假定,assumed\n",
        ["catalogue/items.csv"] = """
            code,name_zh,name_en,dimension,dimension_en,focus_category,module,data_stream,formula_zh,formula_en,numerator,denominator,numerator_en,denominator_en,aggregation,polarity,unit,cadence,min_denominator,applies_to,default_weight,seed_source,source_en
            L-01,按期回复率,Answered on time,作风,conduct,重点领域,函件,letter,按期÷到期,on time / due,按期件数,到期件数,on time,due,ratio,higher_is_better,%,Q,2,"D,S",1,通用,general
            L-02,函件数,Letters,作风,conduct,重点领域,函件,letter,件数,letters,件数,,letters,,count,neutral,件,M,0,D,0,通用,general

            """,
        ["catalogue/formulas.csv"] = """
            item,part,stream,aggregate,column,filter,timing,month,end,window
            L-01,numerator,letter,count,,answer_late = 0,flow,answer_due,,
            L-01,denominator,letter,count,,,flow,answer_due,,
            L-02,numerator,letter,count,,"kind in ('advice', 'order')",flow,issued_on,,

            """,
        ["streams/letter.json"] = """
            {
              "code": "letter",
              "kind": "record",
              "zh": "函件",
              "en": "Letters",
              "about": "things",
              "reportedBy": "office",
              "key": ["record_no"],
              "month": "issued_on",
              "columns": [
                { "name": "record_no", "zh": "编号", "en": "No.", "type": "text", "required": true, "example": "A-1" },
                { "name": "unit", "zh": "单位", "en": "Unit", "type": "unit", "required": true, "example": "某街道" },
                { "name": "kind", "zh": "类型", "en": "Kind", "type": "choice", "choices": [
                  { "code": "advice", "zh": "建议", "en": "Advice" },
                  { "code": "order", "zh": "决定", "en": "Order" }
                ] },
                { "name": "issued_on", "zh": "发出日期", "en": "Issued", "type": "date", "required": true, "example": "2026-09-01" },
                { "name": "answered_on", "zh": "回复日期", "en": "Answered", "type": "date" }
              ],
              "clocks": [
                { "name": "answer", "zh": "回复", "en": "Answer", "from": "issued_on", "to": "answered_on", "limit": 30 }
              ]
            }

            """,
    };

    public string Folder => folder;

    /// <summary>Replaces one piece of text, which must stand in the file exactly once.</summary>
    public void Replace(string file, string before, string after)
    {
        var text = File.ReadAllText(PathOf(file));
        if (text.Split(before).Length != 2)
        {
            throw new ArgumentException($"'{before}' does not stand exactly once in {file}.", nameof(before));
        }

        File.WriteAllText(PathOf(file), text.Replace(before, after, StringComparison.Ordinal));
    }

    public void Append(string file, string line) => File.AppendAllText(PathOf(file), line + "\n");

    public void Delete(string file) => File.Delete(PathOf(file));

    public void Rename(string file, string name) => File.Move(PathOf(file), PathOf(name));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string PathOf(string file) => Path.Combine(folder, file);
}
