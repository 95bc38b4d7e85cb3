namespace Watch.Contracts.Notices;

/// <summary>Through whom shares are held (code de commerce, art. L233-7, L233-9).</summary>
public enum HoldingForm
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>"directement".</summary>
    Direct,

    /// <summary>"indirectement", "par l'intermédiaire de".</summary>
    Indirect,

    /// <summary>"directement et indirectement".</summary>
    DirectAndIndirect,
}
