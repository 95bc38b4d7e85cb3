using System.Text.Json;
using Watch.Sources.Gleif.Records;

namespace Watch.Sources.Gleif.Api;

/// <summary>The records of the three kinds, out of what the query interface calls their attributes.</summary>
internal static class ApiFields
{
    public static RecordDraft Entity(JsonElement attributes)
    {
        EntityDraft draft = new();
        JsonElement entity = attributes.At("entity");
        Take(draft, GleifField.Lei, attributes.TextAt("lei"));
        Take(draft, GleifField.LegalName, entity.TextAt("legalName", "name"));
        Names(draft, entity);
        Take(draft, GleifField.LegalCountry, entity.TextAt("legalAddress", "country"));
        Take(draft, GleifField.HeadquartersCountry, entity.TextAt("headquartersAddress", "country"));
        Take(draft, GleifField.Jurisdiction, entity.TextAt("jurisdiction"));
        Take(draft, GleifField.Category, entity.TextAt("category"));
        Take(draft, GleifField.EntityStatus, entity.TextAt("status"));
        Take(draft, GleifField.LegalForm, entity.TextAt("legalForm", "id"));
        Take(draft, GleifField.CreatedOn, entity.TextAt("creationDate"));
        Take(draft, GleifField.RegisteredAt, entity.TextAt("registeredAt", "id"));
        Take(draft, GleifField.RegisteredAs, entity.TextAt("registeredAs"));
        Take(draft, GleifField.Successor, entity.TextAt("successorEntity", "lei"));
        foreach (JsonElement successor in entity.At("successorEntities").Members())
        {
            Take(draft, GleifField.Successor, successor.TextAt("lei"));
        }

        Events(draft, entity);
        Registration(draft, attributes);
        return draft;
    }

    public static RecordDraft Relation(JsonElement attributes)
    {
        RelationDraft draft = new();
        JsonElement relation = attributes.At("relationship");
        Take(draft, GleifField.Child, relation.TextAt("startNode", "id"));
        Take(draft, GleifField.ChildType, relation.TextAt("startNode", "type"));
        Take(draft, GleifField.Parent, relation.TextAt("endNode", "id"));
        Take(draft, GleifField.ParentType, relation.TextAt("endNode", "type"));
        Take(draft, GleifField.RelationType, relation.TextAt("type"));
        Take(draft, GleifField.RelationStatus, relation.TextAt("status"));
        foreach (JsonElement period in relation.At("periods").Members())
        {
            draft.Take(GleifField.Period, "");
            Take(draft, GleifField.PeriodType, period.TextAt("type"));
            Take(draft, GleifField.PeriodStart, period.TextAt("startDate"));
            Take(draft, GleifField.PeriodEnd, period.TextAt("endDate"));
        }

        Registration(draft, attributes);
        Take(draft, GleifField.Deletion, attributes.TextAt("extension", "deletedAt"));
        return draft;
    }

    public static RecordDraft Exception(JsonElement attributes)
    {
        ExceptionDraft draft = new();
        Take(draft, GleifField.Lei, attributes.TextAt("lei"));
        Take(draft, GleifField.ExceptionCategory, attributes.TextAt("category"));
        Take(draft, GleifField.ExceptionReason, attributes.TextAt("reason"));
        foreach (JsonElement reason in attributes.At("reasons").Members())
        {
            Take(draft, GleifField.ExceptionReason, reason.ValueKind == JsonValueKind.String ? reason.GetString()! : "");
        }

        Take(draft, GleifField.Deletion, attributes.TextAt("extension", "deletedAt"));
        return draft;
    }

    private static void Names(EntityDraft draft, JsonElement entity)
    {
        foreach (JsonElement name in entity.At("otherNames").Members().Concat(entity.At("transliteratedOtherNames").Members()))
        {
            draft.Take(GleifField.OtherName, "");
            Take(draft, GleifField.OtherNameText, name.TextAt("name"));
            Take(draft, GleifField.OtherNameType, name.TextAt("type"));
        }
    }

    private static void Events(EntityDraft draft, JsonElement entity)
    {
        foreach (JsonElement one in entity.At("eventGroups").Members().SelectMany(g => g.At("events").Members()))
        {
            draft.Take(GleifField.EntityEvent, "");
            Take(draft, GleifField.EventType, one.TextAt("type"));
            Take(draft, GleifField.EventOn, one.TextAt("effectiveDate"));
            Take(draft, GleifField.EventStatus, one.TextAt("status"));
        }
    }

    private static void Registration(RecordDraft draft, JsonElement attributes)
    {
        Take(draft, GleifField.ChangedAt, attributes.TextAt("registration", "lastUpdateDate"));
        Take(draft, GleifField.RegistrationStatus, attributes.TextAt("registration", "status"));
    }

    private static void Take(RecordDraft draft, GleifField field, string text)
    {
        if (text.Length > 0)
        {
            draft.Take(field, text);
        }
    }
}
