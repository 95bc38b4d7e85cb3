using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Watch.Contracts.Identifiers;

/// <summary>
/// The legal entity identifier (ISO 17442): twenty letters and digits, of which the last two are check digits (ISO 7064, mod 97-10).
/// An instance can only be made valid.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct Lei : IComparable<Lei>
{
    private const int Length = 20;
    private const int Checks = 2;
    private const int Modulus = 97;

    private readonly string? _text;

    private Lei(string text) => _text = text;

    /// <summary>The twenty characters, letters in capitals.</summary>
    public string Value => _text ?? throw new InvalidOperationException("A default Lei has no value.");

    /// <summary>Reads twenty letters and digits; blanks between them and small letters are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Lei lei)
    {
        lei = default;
        Span<char> characters = stackalloc char[Length];
        if (!Compact.TryRead(text, characters) || !IsValid(characters))
        {
            return false;
        }

        lei = new Lei(new string(characters));
        return true;
    }

    /// <summary>As <see cref="TryParse"/>; a text that is not an LEI is a <see cref="FormatException"/>.</summary>
    public static Lei Parse(string text) => TryParse(text, out Lei lei) ? lei : throw new FormatException($"'{text}' is not a valid LEI.");

    public int CompareTo(Lei other) => string.CompareOrdinal(_text, other._text);

    public static bool operator <(Lei left, Lei right) => left.CompareTo(right) < 0;

    public static bool operator <=(Lei left, Lei right) => left.CompareTo(right) <= 0;

    public static bool operator >(Lei left, Lei right) => left.CompareTo(right) > 0;

    public static bool operator >=(Lei left, Lei right) => left.CompareTo(right) >= 0;

    public override string ToString() => _text ?? "";

    // A letter counts as the two digits 10 to 35.
    private static bool IsValid(ReadOnlySpan<char> text)
    {
        int remainder = 0;
        foreach (char c in text)
        {
            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + c - '0') % Modulus : ((remainder * 100) + c - 'A' + 10) % Modulus;
        }

        return remainder == 1 && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(text[^Checks]);
    }

    /// <summary>Reads and writes the plain text; public for the generators of other projects.</summary>
    public sealed class Converter : JsonConverter<Lei>
    {
        public override Lei Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out Lei lei) ? lei : throw new JsonException("Not a valid LEI.");

        public override void Write(Utf8JsonWriter writer, Lei value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
