using System.Globalization;
using Microsoft.Extensions.Localization;
using Radzen;

namespace SmartSupervision.Dashboard.Components.Layout;

/// <summary>Gives the component library its words in the reader's language.</summary>
public sealed class ComponentWords(IStringLocalizerFactory factory) : ILocalizer
{
    private readonly IStringLocalizer words = factory.Create(typeof(Resources.ComponentWords));

    /// <summary>The word of a key, or null where the library's own English word is right.</summary>
    public string? Get(string key, CultureInfo culture)
    {
        var word = words[key];
        return word.ResourceNotFound ? null : word.Value;
    }
}
