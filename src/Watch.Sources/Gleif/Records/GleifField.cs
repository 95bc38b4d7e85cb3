namespace Watch.Sources.Gleif.Records;

/// <summary>What is read of a record, whatever it is written in. Those called a group begin one of a list.</summary>
internal enum GleifField
{
    /// <summary>The subject of an entity or an exception.</summary>
    Lei,

    LegalName,

    /// <summary>A group: another name, an earlier one, one in other letters.</summary>
    OtherName,

    OtherNameText,

    OtherNameType,

    LegalCountry,

    HeadquartersCountry,

    Jurisdiction,

    Category,

    EntityStatus,

    LegalForm,

    CreatedOn,

    /// <summary>The register of the entity, by the list of GLEIF: RA000189 is the RCS, RA000192 SIRENE.</summary>
    RegisteredAt,

    /// <summary>Its number there.</summary>
    RegisteredAs,

    Successor,

    /// <summary>A group: an event of an entity.</summary>
    EntityEvent,

    EventType,

    EventOn,

    EventStatus,

    /// <summary>How the record itself stands: published, lapsed, retired.</summary>
    RegistrationStatus,

    /// <summary>When the record was last changed.</summary>
    ChangedAt,

    Child,

    ChildType,

    Parent,

    ParentType,

    RelationType,

    RelationStatus,

    /// <summary>A group: a period of a relation.</summary>
    Period,

    PeriodType,

    PeriodStart,

    PeriodEnd,

    /// <summary>A group: how much a relation amounts to.</summary>
    Quantifier,

    QuantifierMethod,

    QuantifierAmount,

    QuantifierUnits,

    ExceptionCategory,

    ExceptionReason,

    /// <summary>The record is deleted, whenever.</summary>
    Deletion,
}
