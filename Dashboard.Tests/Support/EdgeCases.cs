using Xunit;

namespace SmartSupervision.Tests.Support;

/// <summary>The listed edge cases of one area, by name.</summary>
internal static class EdgeCases
{
    public static TheoryData<string> Of(string area)
    {
        var cases = new TheoryData<string>();
        var path = ReferenceFolder.Root is null ? null : Path.Combine(ReferenceFolder.Root, "edges", "edge_cases.csv");
        if (path is not null && File.Exists(path))
        {
            var table = ReferenceTable.Read(path).Where("area", area);
            foreach (var name in table.Texts("case"))
            {
                cases.Add(name);
            }
        }

        if (cases.Count == 0)
        {
            cases.Add("");
        }

        return cases;
    }
}
