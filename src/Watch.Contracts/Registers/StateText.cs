using System.Text.Json;

namespace Watch.Contracts.Registers;

/// <summary>
/// The text of a state. Whatever register it is of, what names and places its subject stands in members of the same names.
/// </summary>
public sealed class StateText
{
    private readonly JsonElement? _root;

    private StateText(JsonElement? root) => _root = root;

    /// <summary>Reads one; of what is no JSON object nothing can be had.</summary>
    public static StateText Of(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return new StateText(document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null);
        }
        catch (JsonException)
        {
            return new StateText(null);
        }
    }

    /// <summary>A member that is a text, or null.</summary>
    public string? Text(string member) =>
        _root is { } root && root.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A member that is a number, or null.</summary>
    public decimal? Number(string member) =>
        _root is { } root
        && root.TryGetProperty(member, out JsonElement value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDecimal(out decimal number)
            ? number
            : null;

    /// <summary>The texts of a member that is a list of them; empty where it is none.</summary>
    public IReadOnlyList<string> Texts(string member) =>
        _root is { } root && root.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)]
            : [];

    /// <summary>Whether a member is <c>true</c>.</summary>
    public bool Truth(string member) =>
        _root is { } root && root.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
