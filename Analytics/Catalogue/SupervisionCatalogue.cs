namespace SmartSupervision.Analytics.Catalogue;

/// <summary>Everything that is declared as data: items, modules, dimensions, streams, goalposts, units of measure.</summary>
public sealed record SupervisionCatalogue(
    IReadOnlyList<Item> Items,
    IReadOnlyList<Dimension> Dimensions,
    IReadOnlyList<FocusCategory> FocusCategories,
    IReadOnlyList<Module> Modules,
    IReadOnlyList<StreamDeclaration> Streams,
    IReadOnlyList<UnitOfMeasure> UnitsOfMeasure,
    IReadOnlyDictionary<string, Goalpost> Goalposts)
{
    /// <summary>Finds an item by code.</summary>
    public Item? Item(string code) => Items.FirstOrDefault(item => item.Code == code);

    /// <summary>Finds a stream by code.</summary>
    public StreamDeclaration? Stream(string code) => Streams.FirstOrDefault(stream => stream.Code == code);
}

/// <summary>One of the four dimensions.</summary>
public sealed record Dimension(string Code, string Zh, string En);

/// <summary>One of the four focus categories: 重点领域, 重点行业, 重点部门, 重点岗位.</summary>
public sealed record FocusCategory(string Code, string Zh, string En);

/// <summary>One of the 27 modules.</summary>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="System">The published system it belongs to.</param>
/// <param name="SystemZh">That system's Chinese name.</param>
/// <param name="SystemEn">That system's English name.</param>
public sealed record Module(string Slug, string Zh, string En, string System, string SystemZh, string SystemEn);

/// <summary>A unit of measure: how a ratio becomes the number shown.</summary>
/// <param name="Code">The sign shown in Chinese, also the code items use: %, 件/百人, 万元.</param>
/// <param name="En">The sign shown in English.</param>
/// <param name="Scale">What the bare quotient (or the count, or the sum in fen) is multiplied by.</param>
/// <param name="Decimals">Decimals shown.</param>
public sealed record UnitOfMeasure(string Code, string En, double Scale, int Decimals);

/// <summary>Between which values an item's score runs from 0 to 100. Fixed, agreed once a year.</summary>
/// <param name="Code">The item.</param>
/// <param name="Floor">The value that scores 0.</param>
/// <param name="Target">The value that scores 100; below the floor where higher is worse.</param>
/// <param name="AgreedOn">When it was agreed.</param>
/// <param name="Source">Who agreed, or that it is an assumption.</param>
/// <param name="SourceEn">The same in English; empty where nobody has written it.</param>
public sealed record Goalpost(string Code, double Floor, double Target, DateOnly AgreedOn, string Source, string SourceEn = "");
