using System.Text.Json;
using Watch.Sources.Text;

namespace Watch.Sources.Sirene.Units;

/// <summary>The values of an answer: pure.</summary>
internal static class UnitValues
{
    // What stands where a unit does not want to be shown.
    private const string Masked = "[ND]";

    /// <summary>The text of a member, mended; null where there is none, or it is masked.</summary>
    public static string? Text(this JsonElement unit, string name) =>
        unit.ValueKind is JsonValueKind.Object
        && unit.TryGetProperty(name, out JsonElement member)
        && member.ValueKind is JsonValueKind.String
        && Repair.TextOrNull(member.GetString()) is { } text
        && text != Masked
            ? text
            : null;

    /// <summary>The items of a member that is a list; none where it is not.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement unit, string name) =>
        unit.ValueKind is JsonValueKind.Object
        && unit.TryGetProperty(name, out JsonElement member)
        && member.ValueKind is JsonValueKind.Array
            ? member.EnumerateArray()
            : [];
}
