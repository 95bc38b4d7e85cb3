using System.Text.Json;
using Watch.Sources.Text;

namespace Watch.Sources.Slices;

/// <summary>What stands in a JSON record, down a path of names.</summary>
internal static class JsonMembers
{
    /// <summary>The member; null where it is missing or null, or something on the way is no object.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : element;
    }

    /// <summary>A text, mended, or a number as it is written; null for what is neither.</summary>
    public static string? TextAt(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) switch
        {
            { ValueKind: JsonValueKind.String } text => Repair.TextOrNull(text.GetString()),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

    /// <summary>The items of a list; none where there is no list.</summary>
    public static IEnumerable<JsonElement> ItemsAt(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
