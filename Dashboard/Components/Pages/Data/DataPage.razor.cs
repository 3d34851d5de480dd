using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SmartSupervision.Dashboard.Components.Parts;
using SmartSupervision.Dashboard.Components.Parts.Controls;

namespace SmartSupervision.Dashboard.Components.Pages.Data;

/// <summary>What a part of the data page is about.</summary>
public enum DataSection
{
    /// <summary>Uploads and imported files.</summary>
    Imports,

    /// <summary>How fresh each stream is.</summary>
    Freshness,

    /// <summary>Items by months: how many units reported.</summary>
    Completeness,

    /// <summary>Data faults.</summary>
    Faults,

    /// <summary>Templates to download.</summary>
    Templates,
}

/// <summary>Where data come in, how fresh and complete they are, and what is wrong with them.</summary>
public sealed partial class DataPage
{
    [SupplyParameterFromQuery(Name = "view")]
    private string? Section { get; set; }

    [SupplyParameterFromQuery]
    private string? Stream { get; set; }

    [SupplyParameterFromQuery(Name = Pager.Key)]
    private string? Page { get; set; }

    [Inject]
    private IStringLocalizer<Resources.DataPage> Text { get; set; } = default!;

    [CascadingParameter]
    private ViewState View { get; set; } = ViewState.Default;

    private DataSection Shown =>
        Enum.TryParse<DataSection>(Section, ignoreCase: true, out var section) && Enum.IsDefined(section) ? section : DataSection.Imports;
}
