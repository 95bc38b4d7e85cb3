using System.Globalization;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>
/// Which records of a document are passed over, by what DOCDB says of them (<c>status</c>), and how many were. Each week some 600,000
/// records are told again with other data, most of them of patents long known.
/// </summary>
internal sealed class PassedRecords(DateOnly? producedOn, int amendedWithin)
{
    private int _amended;
    private int _deleted;

    /// <summary>What was passed over, in one warning of each kind.</summary>
    public IReadOnlyList<ParseWarning> Warnings =>
        [
            .. _amended == 0 ? Array.Empty<ParseWarning>() : [Warning("amended-records", _amended)],
            .. _deleted == 0 ? Array.Empty<ParseWarning>() : [Warning("deleted-records", _deleted)],
        ];

    /// <summary>Whether a record is one of them. OPS says in the same place that it has not found what was asked for.</summary>
    public bool Passes(ExchangeRecord record)
    {
        switch (record.Root.AttributeOf("status")?.ToUpperInvariant())
        {
            case null or "C":
                return false;
            case "A":
                bool isOld = IsOld(record);
                _amended += isOld ? 1 : 0;
                return isOld;
            case "D":
                _deleted++;
                return true;
            case var other:
                return other.Length > 2;
        }
    }

    private bool IsOld(ExchangeRecord record) =>
        (producedOn ?? record.DayOf("date-of-last-exchange")) is { } told && record.Day is { } day && day < told.AddDays(-amendedWithin);

    private static ParseWarning Warning(string code, int count) => new(code, count.ToString(CultureInfo.InvariantCulture));
}
