using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Watch.Contracts;

/// <summary>The kebab-case names of an enumeration, as rules, messages and output write them.</summary>
public static class KebabCase
{
    /// <summary><c>SaleOfBusiness</c> as <c>sale-of-business</c>.</summary>
    public static string ToKebabCase<T>(this T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>Reads exactly what <see cref="ToKebabCase{T}"/> writes.</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text is not null && Names<T>.ByName.TryGetValue(text, out value);
    }

    /// <summary>As the other, of a piece of a text.</summary>
    public static bool TryParse<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, Enum => Names<T>.BySpan.TryGetValue(text, out value);

    /// <summary>Every name of the enumeration, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Names<T>.InOrder;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>()
            .ToFrozenDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

        public static readonly FrozenDictionary<string, T> ByName = ByValue.ToFrozenDictionary(
            p => p.Value,
            p => p.Key,
            StringComparer.Ordinal
        );

        public static readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByName.GetAlternateLookup<
            ReadOnlySpan<char>
        >();

        public static readonly IReadOnlyList<string> InOrder = [.. Enum.GetValues<T>().Select(v => ByValue[v])];
    }
}

/// <summary>Writes an enumeration in kebab case and reads nothing else.</summary>
public sealed class KebabCase<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        KebabCase.TryParse(reader.GetString(), out T value)
            ? value
            : throw new JsonException($"'{reader.GetString()}' is not one of: {string.Join(", ", KebabCase.All<T>())}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToKebabCase());
}
