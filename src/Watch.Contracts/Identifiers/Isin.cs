using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Watch.Contracts.Identifiers;

/// <summary>
/// The international securities identification number (ISO 6166): two letters of a country, nine letters and digits, a Luhn check digit
/// over all of it with letters counted as 10 to 35. An instance can only be made valid.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct Isin : IComparable<Isin>
{
    private const int Length = 12;

    private readonly string? _text;

    private Isin(string text) => _text = text;

    /// <summary>The twelve characters, letters in capitals, as in <c>FR0000121261</c>.</summary>
    public string Value => _text ?? throw new InvalidOperationException("A default Isin has no value.");

    /// <summary>Reads twelve letters and digits; blanks between them and small letters are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Isin isin)
    {
        isin = default;
        Span<char> characters = stackalloc char[Length];
        if (!Compact.TryRead(text, characters) || !IsValid(characters))
        {
            return false;
        }

        isin = new Isin(new string(characters));
        return true;
    }

    /// <summary>As <see cref="TryParse"/>; a text that is not an ISIN is a <see cref="FormatException"/>.</summary>
    public static Isin Parse(string text) =>
        TryParse(text, out Isin isin) ? isin : throw new FormatException($"'{text}' is not a valid ISIN.");

    public int CompareTo(Isin other) => string.CompareOrdinal(_text, other._text);

    public static bool operator <(Isin left, Isin right) => left.CompareTo(right) < 0;

    public static bool operator <=(Isin left, Isin right) => left.CompareTo(right) <= 0;

    public static bool operator >(Isin left, Isin right) => left.CompareTo(right) > 0;

    public static bool operator >=(Isin left, Isin right) => left.CompareTo(right) >= 0;

    public override string ToString() => _text ?? "";

    private static bool IsValid(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1]) || !char.IsAsciiDigit(text[^1]))
        {
            return false;
        }

        StringBuilder digits = new();
        foreach (char c in text)
        {
            digits.Append(CultureInfo.InvariantCulture, $"{(char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10)}");
        }

        return Compact.Luhn(digits.ToString()) % 10 == 0;
    }

    /// <summary>Reads and writes the plain text; public for the generators of other projects.</summary>
    public sealed class Converter : JsonConverter<Isin>
    {
        public override Isin Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out Isin isin) ? isin : throw new JsonException("Not a valid ISIN.");

        public override void Write(Utf8JsonWriter writer, Isin value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
