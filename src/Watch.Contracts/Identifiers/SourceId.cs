using System.Text.Json;
using System.Text.Json.Serialization;

namespace Watch.Contracts.Identifiers;

/// <summary>
/// The short name of a source in configuration, storage and output, as in <c>bodacc</c>: lower-case letters, digits and hyphens.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct SourceId : IComparable<SourceId>
{
    private readonly string? _value;

    public SourceId(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (!value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            throw new ArgumentException($"'{value}' is not a source name: lower-case letters, digits and hyphens.", nameof(value));
        }

        _value = value;
    }

    public string Value => _value ?? throw new InvalidOperationException("A default SourceId has no value.");

    public int CompareTo(SourceId other) => string.CompareOrdinal(_value, other._value);

    public static bool operator <(SourceId left, SourceId right) => left.CompareTo(right) < 0;

    public static bool operator <=(SourceId left, SourceId right) => left.CompareTo(right) <= 0;

    public static bool operator >(SourceId left, SourceId right) => left.CompareTo(right) > 0;

    public static bool operator >=(SourceId left, SourceId right) => left.CompareTo(right) >= 0;

    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes the plain text; public for the generators of other projects.</summary>
    public sealed class Converter : JsonConverter<SourceId>
    {
        public override SourceId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException("A source name is missing."));

        public override void Write(Utf8JsonWriter writer, SourceId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
