using Watch.Contracts.Identifiers;
using Watch.Rules.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Firms;

/// <summary>The firms read so far, each SIREN once.</summary>
internal sealed class FirmTable(FileReport report)
{
    private readonly Dictionary<Siren, int> _lines = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Firm> _firms = [];

    /// <summary>Whether all of the file could be read; what names a firm of it cannot be judged otherwise.</summary>
    public bool IsWhole { get; set; } = true;

    /// <summary>Every SIREN that stands in the file, also of a firm that could not be read otherwise.</summary>
    public IReadOnlyCollection<Siren> Sirens => _lines.Keys;

    /// <summary>The sectors that its firms work in, in alphabetical order.</summary>
    public IReadOnlyList<string> Sectors =>
        [.. _firms.SelectMany(f => f.Sectors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The groups that its firms belong to, in alphabetical order.</summary>
    public IReadOnlyList<string> Groups =>
        [.. _firms.Select(f => f.Group).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Where each firm stands.</summary>
    public IReadOnlyDictionary<Siren, FilePlace> Places => _lines.ToDictionary(l => l.Key, l => new FilePlace(report.File, l.Value));

    /// <summary>The list; how rare words are is also learnt from the names of a register.</summary>
    public FirmList ToList(IReadOnlyList<string> registry) => new(_firms, registry);

    /// <summary>Notes a SIREN; false, and reported, when it stands in the file already.</summary>
    public bool IsNew(Siren siren, Position at)
    {
        if (_lines.TryAdd(siren, at.Line))
        {
            return true;
        }

        report.Error(at, $"'{siren}' a second time", [], $"it stands first in line {_lines[siren]}");
        return false;
    }

    /// <summary>Notes an LEI or an ISIN; false, and reported, when it stands in the file already.</summary>
    public bool IsNew(string number, Position at)
    {
        if (_numbers.TryAdd(number, at.Line))
        {
            return true;
        }

        report.Error(at, $"'{number}' a second time", [], $"it stands first in line {_numbers[number]}");
        return false;
    }

    /// <summary>Keeps a firm.</summary>
    public void Add(Firm firm) => _firms.Add(firm);
}
