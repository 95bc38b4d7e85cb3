using System.Globalization;
using System.Text;
using Watch.Contracts;

namespace Watch.Worker.Store.Sql;

/// <summary>
/// A row as the database holds it. Each column is asked for as what it should be; what is something else is a
/// <see cref="FormatException"/> that names the column.
/// </summary>
/// <param name="ordinals">Where each column stands.</param>
/// <param name="values">
/// Null, text, numbers, bytes, and what else the database knows; a <see cref="BrokenValue"/> for what it could not give.
/// </param>
internal sealed class RawRow(IReadOnlyDictionary<string, int> ordinals, object?[] values)
{
    private const int MostShown = 100;

    // As the providers write a moment, and as a person does.
    private static readonly string[] Moments =
    [
        "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsNull(string column) => ValueOf(column) is null;

    public string Text(string column) => TextOrNull(column) ?? throw Missing(column);

    public string? TextOrNull(string column) =>
        ValueOf(column) switch
        {
            null => null,
            string text => text,
            _ => throw Wrong(column, "text"),
        };

    public long Number(string column) => NumberOrNull(column) ?? throw Missing(column);

    public long? NumberOrNull(string column) =>
        ValueOf(column) switch
        {
            null => null,
            long number => number,
            int number => number,
            short number => number,
            _ => throw Wrong(column, "a whole number"),
        };

    /// <summary>A number that an <see cref="int"/> holds.</summary>
    public int Count(string column) =>
        Number(column) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : throw Wrong(column, "a number of that size");

    public bool Flag(string column) =>
        ValueOf(column) switch
        {
            bool flag => flag,
            0L => false,
            1L => true,
            null => throw Missing(column),
            _ => throw Wrong(column, "yes or no"),
        };

    public Guid Id(string column) => IdOrNull(column) ?? throw Missing(column);

    public Guid? IdOrNull(string column) =>
        ValueOf(column) switch
        {
            null => null,
            Guid id => id,
            string text when Guid.TryParseExact(text, "D", out Guid id) => id,
            _ => throw Wrong(column, "an id"),
        };

    public DateOnly Day(string column) => DayOrNull(column) ?? throw Missing(column);

    public DateOnly? DayOrNull(string column) =>
        ValueOf(column) switch
        {
            null => null,
            DateOnly day => day,
            DateTime day => DateOnly.FromDateTime(day),
            string text
                when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) => day,
            _ => throw Wrong(column, "a day"),
        };

    public DateTimeOffset Moment(string column) => MomentOrNull(column) ?? throw Missing(column);

    public DateTimeOffset? MomentOrNull(string column) =>
        ValueOf(column) switch
        {
            null => null,
            DateTimeOffset moment => moment.ToUniversalTime(),
            DateTime moment => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)),
            string text when MomentIn(text) is { } moment => moment,
            _ => throw Wrong(column, "a moment"),
        };

    /// <summary>Bytes; of a text, those it is stored as.</summary>
    public byte[] Bytes(string column) =>
        ValueOf(column) switch
        {
            byte[] bytes => bytes,
            string text => Encoding.UTF8.GetBytes(text),
            null => throw Missing(column),
            _ => throw Wrong(column, "bytes"),
        };

    /// <summary>A word of an enumeration, as this program knows it.</summary>
    public T Word<T>(string column)
        where T : struct, Enum =>
        KebabCase.TryParse(Text(column), out T value)
            ? value
            : throw new FormatException($"{column} holds {Shown(column)}, which is not one of: {string.Join(", ", KebabCase.All<T>())}");

    /// <summary>What it holds, whatever that is; cut where it is long.</summary>
    public string Shown(string column) => ShownWhole(column) is { Length: > MostShown } text ? text[..MostShown] : ShownWhole(column);

    private string ShownWhole(string column) =>
        ValueOf(column) switch
        {
            null => "",
            byte[] bytes => Convert.ToHexString(bytes.AsSpan()[..Math.Min(MostShown / 2, bytes.Length)]),
            BrokenValue broken => broken.Reason,
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var value => value.ToString() ?? "",
        };

    private object? ValueOf(string column) => values[ordinals[column]];

    private static DateTimeOffset? MomentIn(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            Moments,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTimeOffset moment
        )
            ? moment
            : null;

    private static FormatException Missing(string column) => new($"{column} is empty");

    private FormatException Wrong(string column, string wanted) => new($"{column} holds '{Shown(column)}', which is not {wanted}");

    /// <summary>What stands in the place of a value that the provider could not give.</summary>
    internal sealed record BrokenValue(string Reason);
}
