namespace Watch.Rules.Firms;

/// <summary>By which number a notice tells a firm; the SIREN comes first, then the LEI, then the ISIN.</summary>
public enum FirmNumber
{
    /// <summary>The number of the French register of firms.</summary>
    Siren,

    /// <summary>The legal entity identifier.</summary>
    Lei,

    /// <summary>The number of one of its shares.</summary>
    Isin,
}
