using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Gleif.States;
using Watch.Sources.Seams;

namespace Watch.Sources.Tests.Gleif;

/// <summary>Keeps the records of a register in memory, as the host does in its store, and gives the notices of publications.</summary>
/// <param name="isAllFrench">Whether all that is published concerns France.</param>
internal sealed class RegisterDesk(bool isAllFrench = false) : IRegisterView
{
    private readonly GleifRegister _register = new();
    private readonly Dictionary<(string Subject, string Category, string Linked), RegisterRecord> _records = [];
    private readonly Dictionary<(string Subject, string Respect), RegisterState?> _kept = [];
    private readonly Dictionary<string, DateTimeOffset> _dates = [];
    private readonly Dictionary<string, (string Part, DateTimeOffset Since)> _waiting = [];

    public List<Notice> Notices { get; } = [];

    public List<ParseWarning> Warnings { get; } = [];

    /// <summary>All that is told, as one text for each subject and respect.</summary>
    public IReadOnlyList<string> States =>
        [
            .. _records
                .Keys.Select(k => k.Subject)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .SelectMany(s => _register.Respects.Select(r => $"{s} {r} {_register.StateOf(s, r, this)?.Text}")),
        ];

    public IReadOnlyList<RegisterRecord> Of(string subject) => [.. _records.Values.Where(r => r.Subject == subject)];

    public RegisterDesk Take(params byte[][] files) => files.Aggregate(this, (desk, file) => desk.Take(GleifRead.Read(file)));

    public RegisterDesk Take(IReadOnlyList<Parsed> parsed)
    {
        RegisterPublication publication = parsed.Publication;
        if (_dates.TryGetValue(publication.Part, out DateTimeOffset known) && publication.ContentDate < known)
        {
            return this;
        }

        bool isBaseline = !_dates.ContainsKey(publication.Part);
        RegisterRecord[] gone = parsed.IsComplete && !isBaseline ? [.. Gone(publication.Part, parsed.Records)] : [];
        HashSet<string> touched = Apply([.. parsed.Records, .. gone], isBaseline);
        touched.UnionWith(
            _waiting.Where(w => w.Value.Part == publication.Part && w.Value.Since < publication.ContentDate).Select(w => w.Key)
        );
        foreach (string subject in touched.Where(_ => !isBaseline).Order(StringComparer.Ordinal))
        {
            Settle(subject, publication);
        }

        _dates[publication.Part] = publication.ContentDate;
        return this;
    }

    private HashSet<string> Apply(RegisterRecord[] records, bool isBaseline)
    {
        HashSet<string> touched = new(StringComparer.Ordinal);
        foreach (RegisterRecord record in records)
        {
            RegisterRecord? before = _records.GetValueOrDefault((record.Subject, record.Category, record.Linked));
            if (before?.State == record.State)
            {
                continue;
            }

            IEnumerable<string> below = _register.ReachesBelow(before, record.State is null ? null : record)
                ? _records.Values.Where(r => r.Linked == record.Subject).Select(r => r.Subject)
                : [];
            string[] all = [.. below, record.Subject];
            touched.UnionWith(all);
            foreach (string subject in isBaseline ? [] : all)
            {
                KeepFirst(subject);
            }

            if (record.State is null)
            {
                _records.Remove((record.Subject, record.Category, record.Linked));
            }
            else
            {
                _records[(record.Subject, record.Category, record.Linked)] = record;
            }
        }

        return touched;
    }

    private void KeepFirst(string subject)
    {
        foreach (string respect in _register.Respects)
        {
            _kept.TryAdd((subject, respect), _register.StateOf(subject, respect, this));
        }
    }

    private IEnumerable<RegisterRecord> Gone(string part, IReadOnlyList<RegisterRecord> met)
    {
        string mark = part switch
        {
            "rr" => "relation",
            "repex" => "exception",
            _ => "successor",
        };
        HashSet<(string, string, string)> held = [.. met.Select(r => (r.Subject, r.Category, r.Linked))];
        return _records
            .Values.Where(r => r.Category.EndsWith(mark, StringComparison.Ordinal) && _register.EndsByAbsence(r.Category))
            .Where(r => !held.Contains((r.Subject, r.Category, r.Linked)))
            .Select(r => r with { State = null });
    }

    private void Settle(string subject, RegisterPublication publication)
    {
        bool hasWaited = _waiting.Remove(subject, out (string Part, DateTimeOffset Since) waited);
        hasWaited &= waited.Part == publication.Part && waited.Since < publication.ContentDate;
        foreach (string respect in _register.Respects)
        {
            RegisterState? before = _kept.GetValueOrDefault((subject, respect));
            RegisterState? after = _register.StateOf(subject, respect, this);
            if (before is null ? after is null : before.IsSame(after))
            {
                continue;
            }

            switch (_register.NewsOf(ChangeOf(subject, respect, before, after, publication, hasWaited)))
            {
                case RegisterNews.Wait:
                    _waiting[subject] = waited.Part is null ? (publication.Part, publication.ContentDate) : waited;
                    continue;
                case RegisterNews.Announced announced:
                    Notices.Add(announced.Notice);
                    Warnings.AddRange(announced.Warnings);
                    break;
                default:
                    break;
            }

            _kept[(subject, respect)] = after;
        }
    }

    private RegisterChange ChangeOf(
        string subject,
        string respect,
        RegisterState? before,
        RegisterState? after,
        RegisterPublication publication,
        bool hasWaited
    ) =>
        new()
        {
            Subject = subject,
            Respect = respect,
            Before = before,
            After = after,
            Publication = publication,
            HasWaited = hasWaited,
            ConcernsFrance = isAllFrench || IsAboveFrance(subject, []),
            View = this,
        };

    private bool IsAboveFrance(string subject, HashSet<string> seen) =>
        seen.Add(subject)
        && (Of(subject).Any(r => r.InFrance) || _records.Values.Where(r => r.Linked == subject).Any(r => IsAboveFrance(r.Subject, seen)));
}
