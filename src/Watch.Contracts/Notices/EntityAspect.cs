namespace Watch.Contracts.Notices;

/// <summary>What of an entity in the register of LEI is another; only with <see cref="EventKind.LeiEvent"/>.</summary>
public enum EntityAspect
{
    /// <summary>Its legal name.</summary>
    Name,

    /// <summary>The country of its legal address.</summary>
    LegalCountry,

    /// <summary>The country of its headquarters.</summary>
    HeadquartersCountry,

    /// <summary>The law it is under.</summary>
    Jurisdiction,

    /// <summary>Whether it is active: <c>ACTIVE</c>, <c>INACTIVE</c>.</summary>
    Status,

    /// <summary>How its record stands: retired, merged, a duplicate; who came after it is a party.</summary>
    Registration,
}
