namespace SmartSupervision.Analytics.Flags;

/// <summary>Why a comparison was not made; the names are resource keys.</summary>
internal enum UnitFlagObstacle : byte
{
    /// <summary>It was made.</summary>
    None = 0,

    /// <summary>There is no figure: not reported, too few, withheld, nothing to divide by.</summary>
    NoFigure,

    /// <summary>Fewer units of the kind than a comparison needs.</summary>
    FewPeers,

    /// <summary>The peers are all equal, so no distance can be measured.</summary>
    FlatPeers,

    /// <summary>Too few earlier points without overlap.</summary>
    ShortPast,

    /// <summary>The past does not vary, so no distance can be measured.</summary>
    FlatPast,

    /// <summary>The item does not apply to the unit.</summary>
    NotApplicable,
}
