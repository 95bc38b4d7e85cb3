using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Watch.Contracts.Notices;

/// <summary>
/// The one way a notice is written: snake_case names, kebab-case kinds, empty members left out. The bytes are
/// canonical, so that their hash names a revision.
/// </summary>
public static class NoticeJson
{
    /// <summary>Letters of every script stand as they are.</summary>
    internal static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static NoticeJsonContext Context { get; } =
        new(new JsonSerializerOptions(NoticeJsonContext.Default.Options) { Encoder = Encoder });

    /// <summary>The canonical text of a notice.</summary>
    public static string Write(Notice notice) => JsonSerializer.Serialize(notice, Context.Notice);

    /// <summary>The same text in UTF-8.</summary>
    public static byte[] WriteUtf8(Notice notice) => JsonSerializer.SerializeToUtf8Bytes(notice, Context.Notice);

    /// <summary>Reads what <see cref="Write"/> wrote; anything else is a <see cref="JsonException"/>.</summary>
    public static Notice Read(string json) =>
        JsonSerializer.Deserialize(json, Context.Notice) ?? throw new JsonException("A notice is missing.");

    /// <summary>
    /// The SHA-256 of the canonical text, in lower-case hexadecimal: the name of a revision's content. A day that was not printed
    /// but detected is left out of it (see <see cref="Notice.DateDetected"/>).
    /// </summary>
    public static string ContentHash(Notice notice) =>
        ContentHash(WriteUtf8(notice.DateDetected ? notice with { PublishedOn = default } : notice));

    /// <summary>As the other, of a text that is written already.</summary>
    public static string ContentHash(ReadOnlySpan<byte> canonical) => Convert.ToHexStringLower(SHA256.HashData(canonical));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(KebabCase<EventKind>),
        typeof(KebabCase<NoticeType>),
        typeof(KebabCase<PartyRole>),
        typeof(KebabCase<PersonType>),
        typeof(KebabCase<OfficerChange>),
        typeof(KebabCase<OfficerFunction>),
        typeof(KebabCase<CapitalDirection>),
        typeof(KebabCase<InsolvencyProcedure>),
        typeof(KebabCase<CrossingDirection>),
        typeof(KebabCase<HoldingForm>),
        typeof(KebabCase<ClassificationScheme>),
        typeof(KebabCase<ParentLevel>),
        typeof(KebabCase<EntityAspect>),
    ]
)]
[JsonSerializable(typeof(Notice))]
internal sealed partial class NoticeJsonContext : JsonSerializerContext;
