using System.Buffers;
using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Watch.Sources.Rne.Fetching;

/// <summary>
/// A page of records as it is handed over. What may not be collected is taken out before anybody keeps it: beneficial owners, who are no
/// longer public since 3 May 2025, human beings as firms, and birth and home of those in office.
/// </summary>
/// <param name="Records">How many records there are.</param>
/// <param name="Last">The SIREN of the last one; null where it has none.</param>
/// <param name="Bytes">The page without what may not be collected.</param>
internal sealed record RnePage(int Records, string? Last, byte[] Bytes)
{
    private static readonly FrozenSet<string> _never = FrozenSet.ToFrozenSet(
        [
            "beneficiairesEffectifs",
            "personnePhysique",
            "exploitation",
            "adresseDomicile",
            "dateDeNaissance",
            "lieuDeNaissance",
            "codePostalNaissance",
            "paysNaissance",
            "genre",
            "nationalite",
            "situationMatrimoniale",
        ],
        StringComparer.Ordinal
    );

    private static readonly JsonWriterOptions _writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Null where the bytes are no page of records, or not a whole one.</summary>
    public static RnePage? Read(ReadOnlySpan<byte> answer)
    {
        try
        {
            return Of(answer);
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static RnePage? Of(ReadOnlySpan<byte> answer)
    {
        ArrayBufferWriter<byte> kept = new(Math.Max(answer.Length, 1));
        Utf8JsonReader reader = new(answer);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartArray)
        {
            return null;
        }

        (int records, string? last) = (0, null);
        using (Utf8JsonWriter writer = new(kept, _writing))
        {
            writer.WriteStartArray();
            while (reader.Read() && reader.TokenType is JsonTokenType.StartObject)
            {
                last = null;
                Copy(ref reader, writer, ref last);
                records++;
            }

            writer.WriteEndArray();
        }

        return reader.TokenType is JsonTokenType.EndArray && !reader.Read() ? new RnePage(records, last, kept.WrittenSpan.ToArray()) : null;
    }

    // The number stands at the top of a record, or in its formality.
    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer, ref string? siren)
    {
        int depth = reader.CurrentDepth;
        writer.WriteStartObject();
        while (reader.Read() && !(reader.TokenType is JsonTokenType.EndObject && reader.CurrentDepth == depth))
        {
            if (reader.TokenType is JsonTokenType.PropertyName && _never.Contains(reader.GetString()!))
            {
                reader.Skip();
                continue;
            }

            if (reader.TokenType is JsonTokenType.PropertyName && siren is null && reader.CurrentDepth <= depth + 2)
            {
                siren = reader.ValueTextEquals("siren"u8) ? Peek(reader) : null;
            }

            Write(ref reader, writer);
        }

        writer.WriteEndObject();
    }

    private static string? Peek(Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType is JsonTokenType.String ? reader.GetString() : null;

    private static void Write(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(reader.GetString()!);
                break;
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(reader.GetString());
                break;
            default:
                writer.WriteRawValue(reader.ValueSpan);
                break;
        }
    }
}
