using System.Text;
using System.Text.Json;

namespace Watch.Sources.Containers;

/// <summary>Reads the names of the members of the first JSON object, and of the first record of a page, as far as the head goes.</summary>
internal static class JsonHead
{
    /// <summary>The members of a page under which its records stand.</summary>
    private static readonly string[] _lists = ["results", "records", "result"];

    /// <summary>The members of a record that hold its columns.</summary>
    private static readonly string[] _wrappings = ["record", "fields"];

    /// <summary>
    /// Of a list of objects the names of the first object, of a page those of the page and of its first record; none where this is no JSON.
    /// </summary>
    public static (IReadOnlyList<string> First, IReadOnlyList<string> Record) Read(string text)
    {
        List<string> first = [];
        List<string> record = [];
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text), isFinalBlock: false, state: default);
        try
        {
            while (reader.Read() && reader.TokenType is JsonTokenType.StartArray) { }

            if (reader.TokenType is JsonTokenType.StartObject)
            {
                ReadFirst(ref reader, first, record);
            }
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException)
        {
            // What comes after the damage is the parser's to refuse; the names before it are known.
        }

        return (first, record);
    }

    private static void ReadFirst(ref Utf8JsonReader reader, List<string> keys, List<string> record)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            keys.Add(reader.GetString() ?? "");
            if (!reader.Read())
            {
                return;
            }

            if (reader.TokenType is JsonTokenType.StartArray && record.Count == 0 && _lists.Contains(keys[^1], StringComparer.Ordinal))
            {
                Utf8JsonReader inner = reader;
                ReadRecord(ref inner, record);
            }

            if (!reader.TrySkip())
            {
                return;
            }
        }
    }

    private static void ReadRecord(ref Utf8JsonReader reader, List<string> keys)
    {
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
        {
            return;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            keys.Add(reader.GetString() ?? "");
            if (!reader.Read())
            {
                return;
            }

            if (reader.TokenType is JsonTokenType.StartObject && _wrappings.Contains(keys[^1], StringComparer.Ordinal))
            {
                keys.Clear();
            }
            else if (!reader.TrySkip())
            {
                return;
            }
        }
    }
}
