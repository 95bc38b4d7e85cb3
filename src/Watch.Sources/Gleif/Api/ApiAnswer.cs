using System.Text.Json;

namespace Watch.Sources.Gleif.Api;

/// <summary>An answer of the query interface (JSON:API), as far as it is read.</summary>
internal static class ApiAnswer
{
    /// <summary>The element at a path; one without a value where there is none.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return default;
            }
        }

        return element;
    }

    /// <summary>The text at a path; empty where there is none.</summary>
    public static string TextAt(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } text ? text.GetString()!.Trim() : "";

    /// <summary>The members of a list, or the one that stands in its place.</summary>
    public static IEnumerable<JsonElement> Members(this JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray(),
            JsonValueKind.Object => [element],
            _ => [],
        };
}
