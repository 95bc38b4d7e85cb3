using System.Text;
using System.Text.Json;

namespace Watch.Sources.Containers;

/// <summary>Reads the names of the members of the first JSON object, as far as the head goes.</summary>
internal static class JsonHead
{
    /// <summary>Of a list of objects those of the first object, of a page those of the page; none where this is no JSON.</summary>
    public static IReadOnlyList<string> FirstKeys(string text)
    {
        List<string> keys = [];
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text), isFinalBlock: false, state: default);
        try
        {
            while (reader.Read() && reader.TokenType is JsonTokenType.StartArray) { }

            if (reader.TokenType is JsonTokenType.StartObject)
            {
                ReadKeys(ref reader, keys);
            }
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException)
        {
            // What comes after the damage is the parser's to refuse; the names before it are known.
        }

        return keys;
    }

    private static void ReadKeys(ref Utf8JsonReader reader, List<string> keys)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            keys.Add(reader.GetString() ?? "");
            if (!reader.Read() || !reader.TrySkip())
            {
                return;
            }
        }
    }
}
