using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Gleif.Records;

namespace Watch.Sources.Gleif.Files;

/// <summary>
/// Makes records of a file out of what was read of them, and counts. What is known at the end alone is told with its last record.
/// </summary>
internal sealed class FileTally
{
    private const int LongestRaw = 2000;

    // A file of which so much cannot be read tells nothing by what it lacks.
    private const int MostUnread = 10_000;

    private readonly SortedDictionary<string, long> _passed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private Parsed.Stated? _last;
    private RecordPosition _end;
    private long _read;
    private long _nameless;

    /// <summary>What comes of a record.</summary>
    public IEnumerable<Parsed> Take(RecordOutcome reading, RecordPosition position)
    {
        _read++;
        _end = position;
        if (reading.Fault is { } fault)
        {
            Miss(reading);
            return [Reject(RejectReason.BadValue, fault, position)];
        }

        if (reading.Passed is { } type)
        {
            _passed[type] = _passed.GetValueOrDefault(type) + 1;
            return [];
        }

        return Stated(reading, position);
    }

    /// <summary>What comes after the last record, where the file was read to its end.</summary>
    /// <param name="publication">What the file says that it is.</param>
    /// <param name="counted">How many records it counts; null where it does not.</param>
    public IEnumerable<Parsed> End(RegisterPublication publication, long? counted)
    {
        bool isShort = counted is { } count && count != _read;
        List<ParseWarning> warnings = [.. Passed()];
        if (isShort)
        {
            warnings.Add(new ParseWarning("record-count", FormattableString.Invariant($"{_read} of {counted}")));
        }

        bool isWhole = publication.IsWhole && counted == _read;
        bool tellsAbsence = isWhole && _nameless == 0 && _unread.Count <= MostUnread;
        warnings.AddRange(isWhole ? Untold(tellsAbsence) : []);
        foreach (Parsed last in Last(warnings))
        {
            yield return last;
        }

        if (isShort && _last is null)
        {
            yield return Reject(RejectReason.Truncated, $"The file counts {counted} records and holds {_read}.", _end);
        }

        if (tellsAbsence)
        {
            yield return new Parsed.Complete { Position = _end, Unread = _unread };
        }
    }

    // One that cannot be read may be that of any subject, unless it says whose it is, or is about none that is kept.
    private void Miss(RecordOutcome reading)
    {
        if (reading.Subject is { } subject)
        {
            _unread.Add(subject);
        }
        else if (!reading.IsForeign)
        {
            _nameless++;
        }
    }

    private IEnumerable<ParseWarning> Untold(bool tellsAbsence) =>
        !tellsAbsence
            ? [new ParseWarning("absence-untold", FormattableString.Invariant($"of all, since {_nameless + _unread.Count} are unread"))]
        : _unread.Count > 0 ? [new ParseWarning("absence-untold", FormattableString.Invariant($"of {_unread.Count} subjects"))]
        : [];

    /// <summary>What comes where the file breaks off.</summary>
    public IEnumerable<Parsed> Break(RejectReason reason, string detail, RecordPosition position) =>
        [.. Last(Passed()), Reject(reason, detail, position)];

    public static Parsed.Rejected Reject(RejectReason reason, string detail, RecordPosition position, string? raw = null) =>
        new(reason, detail, raw?[..Math.Min(raw.Length, LongestRaw)]) { Position = position };

    private IEnumerable<Parsed> Stated(RecordOutcome reading, RecordPosition position)
    {
        for (int i = 0; i < reading.Records.Count; i++)
        {
            if (_last is { } last)
            {
                yield return last;
            }

            _last = new Parsed.Stated(reading.Records[i]) { Position = position, Warnings = i == 0 ? reading.Warnings : [] };
        }
    }

    private IEnumerable<Parsed> Last(IEnumerable<ParseWarning> warnings) =>
        _last is null ? [] : [_last with { Warnings = [.. _last.Warnings, .. warnings] }];

    private IEnumerable<ParseWarning> Passed()
    {
        string[] funds = [.. _passed.Where(p => Codes.FundRelations.Contains(p.Key)).Select(Counted)];
        return
        [
            .. funds.Length == 0 ? [] : new[] { new ParseWarning("fund-relations", string.Join(", ", funds)) },
            .. _passed.Where(p => !Codes.FundRelations.Contains(p.Key)).Select(p => new ParseWarning("unknown-relation-type", Counted(p))),
        ];
    }

    private static string Counted(KeyValuePair<string, long> passed) => FormattableString.Invariant($"{passed.Key} {passed.Value}");
}
