using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Rules.Matching;

/// <summary>What judging one notice needs and the next can use again.</summary>
internal sealed class Scratch
{
    /// <summary>What clauses look at.</summary>
    public Scope Scope { get; } = new();

    /// <summary>The firms of the list that are in the notice, each once, in order of the parties.</summary>
    public List<Firm> Firms { get; } = [];

    /// <summary>The numbers of the rules that could agree; a number may stand there twice.</summary>
    public List<int> Candidates { get; } = [];

    /// <summary>Finds the firms.</summary>
    /// <param name="byName">Also those of which the notice gives the name alone.</param>
    public void FindFirms(bool byName)
    {
        IReadOnlyList<Party> parties = Scope.Notice.Parties;
        for (int i = 0; i < parties.Count; i++)
        {
            Add(Scope.NumberedFirmOf(parties[i]));
        }

        for (int i = 0; byName && i < Scope.Named.Count; i++)
        {
            Add(Scope.Named[i].Firm);
        }
    }

    private void Add(Firm? firm)
    {
        if (firm is not null && !Firms.Contains(firm))
        {
            Firms.Add(firm);
        }
    }

    public void Clear()
    {
        Scope.Close();
        Firms.Clear();
        Candidates.Clear();
    }
}
