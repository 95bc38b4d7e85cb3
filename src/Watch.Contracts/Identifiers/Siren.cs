using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Watch.Contracts.Identifiers;

/// <summary>
/// The nine-digit number of a legal unit in the SIRENE register (code de commerce, art. R123-220 and following).
/// The ninth digit is a Luhn check. An instance can only be made valid; <c>000 000 000</c>, which passes Luhn and
/// which the BODACC prints for "no number yet", is refused.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct Siren : IComparable<Siren>
{
    private const int Length = 9;

    private readonly string? _digits;

    private Siren(string digits) => _digits = digits;

    /// <summary>The nine digits without blanks, as in <c>999101116</c>.</summary>
    public string Value => _digits ?? throw new InvalidOperationException("A default Siren has no value.");

    /// <summary>
    /// Reads nine digits; blanks of any kind between them are accepted (the BODACC prints <c>999 101 116</c>).
    /// Anything else, a wrong check digit or <c>000000000</c> gives false.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Siren siren)
    {
        siren = default;
        if (text is null)
        {
            return false;
        }

        Span<char> digits = stackalloc char[Length];
        int count = 0;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            if (!char.IsAsciiDigit(c) || count == Length)
            {
                return false;
            }

            digits[count++] = c;
        }

        if (count != Length || !IsValid(digits))
        {
            return false;
        }

        siren = new Siren(new string(digits));
        return true;
    }

    /// <summary>As <see cref="TryParse"/>; a text that is not a SIREN is a <see cref="FormatException"/>.</summary>
    public static Siren Parse(string text) =>
        TryParse(text, out Siren siren) ? siren : throw new FormatException($"'{text}' is not a valid SIREN.");

    public int CompareTo(Siren other) => string.CompareOrdinal(_digits, other._digits);

    public static bool operator <(Siren left, Siren right) => left.CompareTo(right) < 0;

    public static bool operator <=(Siren left, Siren right) => left.CompareTo(right) <= 0;

    public static bool operator >(Siren left, Siren right) => left.CompareTo(right) > 0;

    public static bool operator >=(Siren left, Siren right) => left.CompareTo(right) >= 0;

    public override string ToString() => _digits ?? "";

    private static bool IsValid(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        bool allZero = true;
        for (int i = 0; i < Length; i++)
        {
            int digit = digits[i] - '0';
            allZero &= digit == 0;
            if (i % 2 == 1)
            {
                digit *= 2;
                digit = digit > 9 ? digit - 9 : digit;
            }

            sum += digit;
        }

        return !allZero && sum % 10 == 0;
    }

    /// <summary>Reads and writes the plain text; public for the generators of other projects.</summary>
    public sealed class Converter : JsonConverter<Siren>
    {
        public override Siren Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out Siren siren) ? siren : throw new JsonException("Not a valid SIREN.");

        public override void Write(Utf8JsonWriter writer, Siren value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
