using System.Text.Json;

namespace Watch.Sources.Opendatasoft;

/// <summary>The liberties that the interface takes with JSON: JSON inside strings, one or many, numbers or texts.</summary>
internal static class RecordJson
{
    /// <summary>The member as text: a string or a number; null where it is missing, null, blank or something else.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name) is { } member ? AsText(member) : null;

    /// <summary>The member, or null where it is missing or null.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out JsonElement member)
        && member.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? member
            : null;

    /// <summary>The element itself, or its items where it is an array.</summary>
    public static IEnumerable<JsonElement> OneOrMany(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];

    /// <summary>The texts of the element, or of its items.</summary>
    public static IEnumerable<string> Texts(this JsonElement element) => element.OneOrMany().Select(AsText).OfType<string>();

    /// <summary>
    /// A column that holds JSON, in a string as published or plain; a text that is not JSON is a <see cref="JsonException"/>.
    /// </summary>
    public static JsonElement? Nested(this JsonElement record, string column)
    {
        if (record.Member(column) is not { } member)
        {
            return null;
        }

        if (member.ValueKind != JsonValueKind.String)
        {
            return member;
        }

        string text = member.GetString()!;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.ValueKind == JsonValueKind.Null ? null : document.RootElement.Clone();
    }

    /// <summary>The columns of a record: versions 1 and 2.0 wrapped them.</summary>
    public static JsonElement Unwrap(JsonElement record)
    {
        JsonElement inner = record.Member("record") ?? record;
        return inner.Member("fields") ?? inner;
    }

    private static string? AsText(JsonElement element)
    {
        string? text = element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
