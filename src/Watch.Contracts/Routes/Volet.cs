namespace Watch.Contracts.Routes;

/// <summary>The two sides of the scheme, which never see each other.</summary>
public enum Volet
{
    /// <summary>For the State services alone.</summary>
    Defensive,

    /// <summary>For the pôles and the working groups.</summary>
    Offensive,
}
