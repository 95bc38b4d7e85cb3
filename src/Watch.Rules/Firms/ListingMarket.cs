namespace Watch.Rules.Firms;

/// <summary>Where the shares of a firm are dealt in.</summary>
public enum ListingMarket
{
    /// <summary>A regulated market (CMF, art. L421-1), as Euronext Paris.</summary>
    Regulated,

    /// <summary>A multilateral facility for growth, as Euronext Growth or Access: no regulated market.</summary>
    Growth,

    None,
}
