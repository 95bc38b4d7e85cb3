using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Registers;

namespace Watch.Worker.Store.Sql.Registers;

/// <summary>How records and states of registers stand in rows.</summary>
internal static class RegisterColumns
{
    /// <summary>The columns of a record.</summary>
    public const string Record = "subject, category, linked, siren, in_france, state, changed_at";

    /// <summary>The columns of a state.</summary>
    public const string State = "subject, respect, linked, state, changed_at, since_position";

    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>A moment, so that the order of texts is that of moments.</summary>
    public static string Write(DateTimeOffset moment) => moment.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The moment of such a text.</summary>
    public static DateTimeOffset ReadMoment(string text) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? moment
            : throw new FormatException($"'{text}' is not a moment.");

    public static RegisterRecord ReadRecord(RawRow row) =>
        new()
        {
            Subject = row.Text("subject"),
            Category = row.Text("category"),
            Linked = row.Text("linked"),
            Siren = row.TextOrNull("siren") is { } siren ? Siren.Parse(siren) : null,
            InFrance = row.Number("in_france") != 0,
            State = row.TextOrNull("state"),
            ChangedAt = row.TextOrNull("changed_at") is { } at ? ReadMoment(at) : null,
        };

    public static KeptState ReadState(RawRow row) =>
        new(
            row.Text("subject"),
            row.Text("respect"),
            row.TextOrNull("state") is { } state
                ? new RegisterState(state, row.Text("linked"), row.TextOrNull("changed_at") is { } at ? ReadMoment(at) : null)
                : null
        )
        {
            Since = row.Number("since_position"),
        };

    /// <summary>The name that a state gives its subject, in its member <c>name</c>; null where it gives none.</summary>
    public static string? NameOf(string? state) => state is null ? null : StateText.Of(state).Text("name");

    /// <summary>Rows as one parameter.</summary>
    public static string Json(IEnumerable<RegisterRow> rows) => SqlText.Storable(JsonSerializer.Serialize(rows, Options));

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>A row to write, of whichever of the tables; what a table has no column for is null.</summary>
internal sealed record RegisterRow(string Subject, string? Category = null, string? Linked = null)
{
    public string? Siren { get; init; }

    public string? NameKey { get; init; }

    public long? InFrance { get; init; }

    public string? State { get; init; }

    public string? Hash { get; init; }

    public string? ChangedAt { get; init; }
}
