using System.ComponentModel.DataAnnotations;

namespace SmartSupervision.Dashboard.Settings;

/// <summary>Whether the first start loads the sample district; section <c>Sample</c>.</summary>
public sealed class SampleOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Sample";

    /// <summary>Whether a first start on an empty store loads the sample.</summary>
    public bool Load { get; set; } = true;

    /// <summary>1 for the whole sample; less writes fewer records of the same district, for trials.</summary>
    [Range(0.001, 1.0)]
    public double Scale { get; set; } = 1;
}
