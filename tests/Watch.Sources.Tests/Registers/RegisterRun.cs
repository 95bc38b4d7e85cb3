using System.Text;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Seams;

namespace Watch.Sources.Tests.Registers;

/// <summary>
/// A register that is read record by record, kept in memory: what its parser and its pure functions make of documents in turn.
/// </summary>
internal sealed class RegisterRun(IRegister register, IDocumentParser parser) : IRegisterView
{
    private readonly Dictionary<(string Subject, string Category), RegisterRecord> _records = [];
    private readonly Dictionary<(string Subject, string Respect), RegisterState> _states = [];

    /// <summary>What is published, in order; what is published again is no other notice.</summary>
    public List<Notice> Notices { get; } = [];

    public List<ParseWarning> Warnings { get; } = [];

    public List<Parsed.Rejected> Rejected { get; } = [];

    /// <summary>The events, as in <c>name-change A → B</c>.</summary>
    public IReadOnlyList<string> Events => [.. Notices.SelectMany(n => n.Events).Select(RegisterText.Of)];

    public IReadOnlyList<string> Ids => [.. Notices.Select(n => n.Id).Order(StringComparer.Ordinal)];

    public IReadOnlyList<RegisterRecord> Of(string subject) => [.. _records.Values.Where(r => r.Subject == subject)];

    public RegisterRun Take(params IEnumerable<string> documents)
    {
        foreach (string document in documents)
        {
            Take(document);
        }

        return this;
    }

    private void Take(string document)
    {
        RegisterPublication? publication = null;
        HashSet<string> touched = [];
        using MemoryStream content = new(Encoding.UTF8.GetBytes(document));
        foreach (Parsed parsed in parser.Parse(content, new DocumentInfo { Name = "answer.json" }))
        {
            switch (parsed)
            {
                case Parsed.Published published:
                    publication = published.Publication;
                    break;
                case Parsed.Stated stated:
                    Warnings.AddRange(stated.Warnings);
                    Keep(stated.Record, touched);
                    break;
                case Parsed.Rejected rejected:
                    Rejected.Add(rejected);
                    break;
                default:
                    throw new InvalidOperationException(parsed.ToString());
            }
        }

        foreach (string subject in touched)
        {
            foreach (string respect in register.Respects)
            {
                Look(subject, respect, publication!);
            }
        }
    }

    private void Keep(RegisterRecord record, HashSet<string> touched)
    {
        (string, string) key = (record.Subject, record.Category);
        if (!_records.TryGetValue(key, out RegisterRecord? kept) || record.ChangedAt is null || !(kept.ChangedAt > record.ChangedAt))
        {
            _records[key] = record;
            touched.Add(record.Subject);
        }
    }

    private void Look(string subject, string respect, RegisterPublication publication)
    {
        RegisterState? before = _states.GetValueOrDefault((subject, respect));
        RegisterState? after = register.StateOf(subject, respect, this);
        if (after is null ? before is null : after.IsSame(before))
        {
            return;
        }

        RegisterNews news = register.NewsOf(
            new RegisterChange
            {
                Subject = subject,
                Respect = respect,
                Before = before,
                After = after,
                Publication = publication,
                HasWaited = false,
                ConcernsFrance = true,
                View = this,
            }
        );
        if (after is not null)
        {
            _states[(subject, respect)] = after;
        }

        if (news is RegisterNews.Announced announced)
        {
            Notices.AddRange(announced.Further.Prepend(announced.Notice).Where(n => Notices.All(known => known.Id != n.Id)));
        }
    }
}
