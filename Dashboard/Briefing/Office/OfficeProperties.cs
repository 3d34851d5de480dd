using System.Globalization;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.VariantTypes;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Briefing.Document;

namespace SmartSupervision.Dashboard.Briefing.Office;

/// <summary>What a file says of itself: from which snapshot, by whom, when, and whether its data are made up.</summary>
internal static class OfficeProperties
{
    /// <summary>The properties of a Word, Excel or PowerPoint file.</summary>
    public static Properties Of(DocumentHead head, IStringLocalizer<Resources.Briefing> text)
    {
        (string Name, string Value)[] values =
        [
            (text["SourceSnapshot"], head.SnapshotCode ?? text["DraftFooter"]),
            ("SHA-256", head.Sha256 ?? "—"),
            (text["SourceThrough"], head.Through),
            (text["SourceExportedBy"], head.ExportedBy),
            (text["SourceExportedOn"], head.ExportedOn.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            (text["SourceSample"], text[head.IsSample ? "SampleData" : "SourceNotSample"]),
        ];
        return new Properties(values.Select((value, at) => new CustomDocumentProperty(new VTLPWSTR(value.Value))
        {
            FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
            PropertyId = at + 2,
            Name = value.Name,
        }));
    }
}
