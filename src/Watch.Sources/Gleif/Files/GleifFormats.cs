using System.Collections.Frozen;
using Watch.Sources.Gleif.Records;

namespace Watch.Sources.Gleif.Files;

/// <summary>The three formats: LEI-CDF 3.1, RR-CDF 2.1, REPEX 2.1, and those before them as far as they agree.</summary>
internal static class GleifFormats
{
    public static GleifFormat Entities { get; } =
        new()
        {
            Part = GleifNames.Entities,
            FilePart = "lei2",
            Root = "LEIData",
            Record = "LEIRecord",
            Column = "Entity.LegalName",
            Draft = () => new EntityDraft(),
            Elements = FrozenDictionary.ToFrozenDictionary(
                new Dictionary<(string, string), FieldPlace>
                {
                    [("LEIRecord", "LEI")] = new(GleifField.Lei),
                    [("Entity", "LegalName")] = new(GleifField.LegalName),
                    [("OtherEntityNames", "OtherEntityName")] = Name,
                    [("TransliteratedOtherEntityNames", "TransliteratedOtherEntityName")] = Name,
                    [("LegalAddress", "Country")] = new(GleifField.LegalCountry),
                    [("HeadquartersAddress", "Country")] = new(GleifField.HeadquartersCountry),
                    [("Entity", "LegalJurisdiction")] = new(GleifField.Jurisdiction),
                    [("Entity", "EntityCategory")] = new(GleifField.Category),
                    [("Entity", "EntityStatus")] = new(GleifField.EntityStatus),
                    [("LegalForm", "EntityLegalFormCode")] = new(GleifField.LegalForm),
                    [("Entity", "EntityCreationDate")] = new(GleifField.CreatedOn),
                    [("RegistrationAuthority", "RegistrationAuthorityID")] = new(GleifField.RegisteredAt),
                    [("RegistrationAuthority", "RegistrationAuthorityEntityID")] = new(GleifField.RegisteredAs),
                    [("SuccessorEntity", "SuccessorLEI")] = new(GleifField.Successor),
                    [("LegalEntityEvents", "LegalEntityEvent")] = new(Text: null)
                    {
                        Group = GleifField.EntityEvent,
                        Attribute = "event_status",
                        AttributeField = GleifField.EventStatus,
                    },
                    [("LegalEntityEvent", "LegalEntityEventType")] = new(GleifField.EventType),
                    [("LegalEntityEvent", "LegalEntityEventEffectiveDate")] = new(GleifField.EventOn),
                    [("Registration", "LastUpdateDate")] = new(GleifField.ChangedAt),
                    [("Registration", "RegistrationStatus")] = new(GleifField.RegistrationStatus),
                    [("Extension", "Deletion")] = Deletion,
                }
            ),
            Columns = FrozenDictionary.ToFrozenDictionary(
                new Dictionary<string, ColumnPlace>(StringComparer.Ordinal)
                {
                    ["LEI"] = new(GleifField.Lei),
                    ["Entity.LegalName"] = new(GleifField.LegalName),
                    ["Entity.OtherEntityNames.OtherEntityName"] = new(GleifField.OtherNameText, GleifField.OtherName),
                    ["Entity.OtherEntityNames.OtherEntityName.type"] = new(GleifField.OtherNameType, GleifField.OtherName),
                    ["Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName"] = new(
                        GleifField.OtherNameText,
                        GleifField.OtherName
                    ),
                    ["Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.type"] = new(
                        GleifField.OtherNameType,
                        GleifField.OtherName
                    ),
                    ["Entity.LegalAddress.Country"] = new(GleifField.LegalCountry),
                    ["Entity.HeadquartersAddress.Country"] = new(GleifField.HeadquartersCountry),
                    ["Entity.LegalJurisdiction"] = new(GleifField.Jurisdiction),
                    ["Entity.EntityCategory"] = new(GleifField.Category),
                    ["Entity.EntityStatus"] = new(GleifField.EntityStatus),
                    ["Entity.LegalForm.EntityLegalFormCode"] = new(GleifField.LegalForm),
                    ["Entity.EntityCreationDate"] = new(GleifField.CreatedOn),
                    ["Entity.RegistrationAuthority.RegistrationAuthorityID"] = new(GleifField.RegisteredAt),
                    ["Entity.RegistrationAuthority.RegistrationAuthorityEntityID"] = new(GleifField.RegisteredAs),
                    ["Entity.SuccessorEntity.SuccessorLEI"] = new(GleifField.Successor),
                    ["Entity.LegalEntityEvents.LegalEntityEvent.event_status"] = new(GleifField.EventStatus, GleifField.EntityEvent),
                    ["Entity.LegalEntityEvents.LegalEntityEvent.LegalEntityEventType"] = new(GleifField.EventType, GleifField.EntityEvent),
                    ["Entity.LegalEntityEvents.LegalEntityEvent.LegalEntityEventEffectiveDate"] = new(
                        GleifField.EventOn,
                        GleifField.EntityEvent
                    ),
                    ["Registration.LastUpdateDate"] = new(GleifField.ChangedAt),
                    ["Registration.RegistrationStatus"] = new(GleifField.RegistrationStatus),
                    ["Extension.Deletion.DeletedAt"] = new(GleifField.Deletion),
                },
                StringComparer.Ordinal
            ),
        };

    public static GleifFormat Relations { get; } =
        new()
        {
            Part = GleifNames.Relations,
            FilePart = "rr",
            Root = "RelationshipData",
            Record = "RelationshipRecord",
            Column = "Relationship.StartNode.NodeID",
            Draft = () => new RelationDraft(),
            Elements = FrozenDictionary.ToFrozenDictionary(
                new Dictionary<(string, string), FieldPlace>
                {
                    [("StartNode", "NodeID")] = new(GleifField.Child),
                    [("StartNode", "NodeIDType")] = new(GleifField.ChildType),
                    [("EndNode", "NodeID")] = new(GleifField.Parent),
                    [("EndNode", "NodeIDType")] = new(GleifField.ParentType),
                    [("Relationship", "RelationshipType")] = new(GleifField.RelationType),
                    [("Relationship", "RelationshipStatus")] = new(GleifField.RelationStatus),
                    [("RelationshipPeriods", "RelationshipPeriod")] = new(Text: null) { Group = GleifField.Period },
                    [("RelationshipPeriod", "PeriodType")] = new(GleifField.PeriodType),
                    [("RelationshipPeriod", "StartDate")] = new(GleifField.PeriodStart),
                    [("RelationshipPeriod", "EndDate")] = new(GleifField.PeriodEnd),
                    [("RelationshipQuantifiers", "RelationshipQuantifier")] = new(Text: null) { Group = GleifField.Quantifier },
                    [("RelationshipQuantifier", "MeasurementMethod")] = new(GleifField.QuantifierMethod),
                    [("RelationshipQuantifier", "QuantifierAmount")] = new(GleifField.QuantifierAmount),
                    [("RelationshipQuantifier", "QuantifierUnits")] = new(GleifField.QuantifierUnits),
                    [("Registration", "LastUpdateDate")] = new(GleifField.ChangedAt),
                    [("Registration", "RegistrationStatus")] = new(GleifField.RegistrationStatus),
                    [("Extension", "Deletion")] = Deletion,
                }
            ),
            Columns = FrozenDictionary.ToFrozenDictionary(
                new Dictionary<string, ColumnPlace>(StringComparer.Ordinal)
                {
                    ["Relationship.StartNode.NodeID"] = new(GleifField.Child),
                    ["Relationship.StartNode.NodeIDType"] = new(GleifField.ChildType),
                    ["Relationship.EndNode.NodeID"] = new(GleifField.Parent),
                    ["Relationship.EndNode.NodeIDType"] = new(GleifField.ParentType),
                    ["Relationship.RelationshipType"] = new(GleifField.RelationType),
                    ["Relationship.RelationshipStatus"] = new(GleifField.RelationStatus),
                    ["Relationship.Period.startDate"] = new(GleifField.PeriodStart, GleifField.Period),
                    ["Relationship.Period.endDate"] = new(GleifField.PeriodEnd, GleifField.Period),
                    ["Relationship.Period.periodType"] = new(GleifField.PeriodType, GleifField.Period),
                    ["Relationship.Quantifiers.MeasurementMethod"] = new(GleifField.QuantifierMethod, GleifField.Quantifier),
                    ["Relationship.Quantifiers.QuantifierAmount"] = new(GleifField.QuantifierAmount, GleifField.Quantifier),
                    ["Relationship.Quantifiers.QuantifierUnits"] = new(GleifField.QuantifierUnits, GleifField.Quantifier),
                    ["Registration.LastUpdateDate"] = new(GleifField.ChangedAt),
                    ["Registration.RegistrationStatus"] = new(GleifField.RegistrationStatus),
                    ["Extension.Deletion.DeletedAt"] = new(GleifField.Deletion),
                },
                StringComparer.Ordinal
            ),
        };

    public static GleifFormat Exceptions { get; } =
        new()
        {
            Part = GleifNames.Exceptions,
            FilePart = "repex",
            Root = "ReportingExceptionData",
            Record = "Exception",
            Column = "Exception.Category",
            Draft = () => new ExceptionDraft(),
            Elements = FrozenDictionary.ToFrozenDictionary(
                new Dictionary<(string, string), FieldPlace>
                {
                    [("Exception", "LEI")] = new(GleifField.Lei),
                    [("Exception", "ExceptionCategory")] = new(GleifField.ExceptionCategory),
                    [("Exception", "ExceptionReason")] = new(GleifField.ExceptionReason),
                    [("Extension", "Deletion")] = Deletion,
                }
            ),
            Columns = FrozenDictionary.ToFrozenDictionary(
                new Dictionary<string, ColumnPlace>(StringComparer.Ordinal)
                {
                    ["LEI"] = new(GleifField.Lei),
                    ["Exception.Category"] = new(GleifField.ExceptionCategory),
                    ["Exception.Reason"] = new(GleifField.ExceptionReason),
                    ["Extension.Deletion.DeletedAt"] = new(GleifField.Deletion),
                },
                StringComparer.Ordinal
            ),
        };

    /// <summary>In the order in which they are read: who is who comes first.</summary>
    public static IReadOnlyList<GleifFormat> All { get; } = [Entities, Relations, Exceptions];

    private static FieldPlace Name =>
        new(GleifField.OtherNameText)
        {
            Group = GleifField.OtherName,
            Attribute = "type",
            AttributeField = GleifField.OtherNameType,
        };

    private static FieldPlace Deletion => new(Text: null) { Group = GleifField.Deletion };
}
