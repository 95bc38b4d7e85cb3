using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Restructuring;

/// <summary>What the sentences that tell the operation say of each firm, all of them weighed together.</summary>
internal sealed class SentenceVotes
{
    private readonly Dictionary<Siren, int> _scale = [];
    private readonly Dictionary<Siren, string> _names = [];

    private SentenceVotes() { }

    /// <summary>Reads the sentences of a text.</summary>
    public static SentenceVotes Read(Prose prose, FirmBlocks firms)
    {
        SentenceVotes told = new();
        foreach (OperationSentence sentence in OperationSentences.Find(prose))
        {
            (Siren? target, Siren? acquirer) = firms.Find(sentence);
            told.Weigh(target, -sentence.Weight, sentence.Target);
            told.Weigh(acquirer, sentence.Weight, sentence.Acquirer);
        }

        return told;
    }

    /// <summary>The name that a sentence gives a firm, or null.</summary>
    public string? NameOf(Siren firm) => _names.GetValueOrDefault(firm);

    /// <summary>Adds the sides of the firms that have none yet.</summary>
    public void AddTo(Dictionary<Siren, PartyRole> roles)
    {
        foreach ((Siren firm, int weight) in _scale)
        {
            if (weight != 0 && roles.GetValueOrDefault(firm) is not (PartyRole.Acquirer or PartyRole.Target))
            {
                roles[firm] = weight > 0 ? PartyRole.Acquirer : PartyRole.Target;
            }
        }
    }

    private void Weigh(Siren? firm, int weight, string name)
    {
        if (firm is { } siren)
        {
            _scale[siren] = _scale.GetValueOrDefault(siren) + weight;
            if (ProseNames.IsName(name))
            {
                _names.TryAdd(siren, name);
            }
        }
    }
}
