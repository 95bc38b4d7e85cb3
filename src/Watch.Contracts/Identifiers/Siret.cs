using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Watch.Contracts.Identifiers;

/// <summary>
/// The fourteen-digit number of an establishment in the SIRENE register: the SIREN of its unit and five digits, all of it a Luhn number.
/// La Poste's establishments beyond its seat follow another rule: the sum of their fourteen digits is a multiple of five. An
/// instance can only be made valid, and its SIREN is.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct Siret : IComparable<Siret>
{
    private const int Length = 14;
    private const int SirenLength = 9;
    private const string LaPoste = "356000000";

    private readonly string? _digits;

    private Siret(string digits, Siren siren) => (_digits, Siren) = (digits, siren);

    /// <summary>The fourteen digits without blanks.</summary>
    public string Value => _digits ?? throw new InvalidOperationException("A default Siret has no value.");

    /// <summary>The legal unit it belongs to.</summary>
    public Siren Siren { get; }

    /// <summary>Reads fourteen digits; blanks between them are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Siret siret)
    {
        siret = default;
        Span<char> digits = stackalloc char[Length];
        if (
            !Compact.TryRead(text, digits)
            || digits.ContainsAnyExceptInRange('0', '9')
            || !Siren.TryParse(new string(digits[..SirenLength]), out Siren siren)
            || !IsValid(digits)
        )
        {
            return false;
        }

        siret = new Siret(new string(digits), siren);
        return true;
    }

    /// <summary>As <see cref="TryParse"/>; a text that is not a SIRET is a <see cref="FormatException"/>.</summary>
    public static Siret Parse(string text) =>
        TryParse(text, out Siret siret) ? siret : throw new FormatException($"'{text}' is not a valid SIRET.");

    public int CompareTo(Siret other) => string.CompareOrdinal(_digits, other._digits);

    public static bool operator <(Siret left, Siret right) => left.CompareTo(right) < 0;

    public static bool operator <=(Siret left, Siret right) => left.CompareTo(right) <= 0;

    public static bool operator >(Siret left, Siret right) => left.CompareTo(right) > 0;

    public static bool operator >=(Siret left, Siret right) => left.CompareTo(right) >= 0;

    public override string ToString() => _digits ?? "";

    private static bool IsValid(ReadOnlySpan<char> digits)
    {
        if (Compact.Luhn(digits) % 10 == 0)
        {
            return true;
        }

        int sum = 0;
        foreach (char c in digits)
        {
            sum += c - '0';
        }

        return digits.StartsWith(LaPoste) && sum % 5 == 0;
    }

    /// <summary>Reads and writes the plain text; public for the generators of other projects.</summary>
    public sealed class Converter : JsonConverter<Siret>
    {
        public override Siret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out Siret siret) ? siret : throw new JsonException("Not a valid SIRET.");

        public override void Write(Utf8JsonWriter writer, Siret value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
