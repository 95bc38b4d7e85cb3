using System.Text;
using Watch.Rules.Text;

namespace Watch.Rules.Names.Reading;

/// <summary>The folded words of a name. Of a name longer than any firm's, the beginning counts.</summary>
internal sealed class WordSplitter(string name)
{
    private const int MostWords = 48;
    private const int LongestWord = 64;
    private const string And = "et";

    private readonly List<NameWord> _words = [];
    private readonly StringBuilder _word = new();
    private Gap _gap = Gap.Blank;
    private Gap _before;

    public IReadOnlyList<NameWord> Split()
    {
        for (int i = 0; i < name.Length && _words.Count < MostWords; i++)
        {
            Take(name[i], i);
        }

        EndWord();
        return _words;
    }

    private void Take(char c, int at)
    {
        char letter = c == NameToken.AnyLetter && IsInsideWord(at) ? c : Letters.Of(c);
        switch (letter)
        {
            case Letters.Dropped:
                break;
            case Letters.Several:
                Append(Letters.Expand(c));
                break;
            case Letters.Separator or Letters.Half:
                EndWord();
                Note(c);
                break;
            default:
                Append([letter]);
                break;
        }
    }

    private bool IsInsideWord(int at) => (at > 0 && char.IsLetter(name[at - 1])) || (at + 1 < name.Length && char.IsLetter(name[at + 1]));

    private void Append(ReadOnlySpan<char> letters)
    {
        if (_word.Length == 0)
        {
            (_before, _gap) = (_gap, Gap.None);
        }

        if (_word.Length + letters.Length <= LongestWord)
        {
            _word.Append(letters);
        }
    }

    private void Note(char c)
    {
        _gap |= c switch
        {
            '.' => Gap.Dot,
            '-' or '‐' or '‑' or '–' => Gap.Hyphen,
            '\'' or '’' or '‘' or '´' or '`' or 'ʼ' => Gap.Apostrophe,
            '&' or '+' => Gap.And,
            _ when char.IsWhiteSpace(c) || c == '_' => Gap.Blank,
            _ => Gap.Other,
        };
        if (c is '&' or '+' && _words.Count > 0)
        {
            _words.Add(new NameWord(And, Gap.And));
        }
    }

    private void EndWord()
    {
        if (_word.Length > 0)
        {
            _words.Add(new NameWord(_word.ToString(), _before));
            _word.Clear();
        }
    }
}
