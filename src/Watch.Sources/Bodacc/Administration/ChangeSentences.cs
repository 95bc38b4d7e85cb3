using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>
/// Reads the sentences of the dot dialect: "X devient gérant", "Y n'est plus gérant", "Modification de la désignation d'un
/// dirigeant : gérant, nouvelle identité : Z". The verbs are looked for first, because the names between them hold full stops.
/// </summary>
internal sealed class ChangeSentences(string text, List<ChangeMark> marks)
{
    private const string Identity = "nouvelle identité :";

    private readonly List<RawStatement> _statements = [];
    private int _position;

    public static List<RawStatement> Read(string text, List<ChangeMark> marks) => new ChangeSentences(text, marks).Read();

    private List<RawStatement> Read()
    {
        for (int i = 0; i < marks.Count; i++)
        {
            if (marks[i].Start < _position)
            {
                continue;
            }

            bool nameFollows = i + 1 < marks.Count && marks[i + 1].Change != OfficerChange.Redesignated;
            int limit = i + 1 < marks.Count ? marks[i + 1].Start : text.Length;
            if (marks[i].Change == OfficerChange.Redesignated)
            {
                ReadRedesignation(marks[i], limit, nameFollows);
            }
            else
            {
                ReadVerb(marks[i], limit, nameFollows);
            }
        }

        AddRoster(text.Length);
        return _statements;
    }

    /// <summary>"gérant, nouvelle identité : NOM Prénom", and of a firm "président FIRME Sté par actions simplifiée".</summary>
    private void ReadRedesignation(ChangeMark mark, int limit, bool nameFollows)
    {
        AddRoster(mark.Start);
        ReadOnlySpan<char> sentence = text.AsSpan(mark.End, limit - mark.End);
        if (sentence.IndexOfAnyExcept(" :") < 0)
        {
            _position = limit;
            return;
        }

        int identity = sentence.IndexOf(Identity, StringComparison.Ordinal);
        int role = mark.End + sentence.IndexOfAnyExcept(" :");
        int roleEnd = identity < 0 ? RoleWords.EndOfLowerCase(text, role, limit) : mark.End + identity;
        int value = identity < 0 ? roleEnd : roleEnd + Identity.Length;
        _position = EndOfValue(value, limit, nameFollows);
        Add(OfficerChange.Redesignated, text[role..roleEnd], text[value.._position]);
    }

    private void ReadVerb(ChangeMark mark, int limit, bool nameFollows)
    {
        SkipRosterBefore(mark.Start);
        string name = text[_position..mark.Start];
        int roleEnd = EndOfRole(mark.End, limit);
        string role = text[mark.End..roleEnd];
        _position = roleEnd;
        if (text.AsSpan(roleEnd).StartsWith(" représenté", StringComparison.Ordinal))
        {
            _position = EndOfValue(roleEnd, limit, nameFollows);
            name += text[roleEnd.._position];
        }

        Add(mark.Change, role, name);
    }

    /// <summary>A value ends where the next name begins; without a next name, where the next role does.</summary>
    private int EndOfValue(int start, int limit, bool nameFollows)
    {
        int end = nameFollows ? Sentences.EndOfFirst(text, start, limit) : Sentences.EndBeforeRole(text, start, limit);
        return end < 0 ? limit : end;
    }

    private int EndOfRole(int start, int limit)
    {
        for (int i = start; i < limit; i++)
        {
            bool ends = text[i] switch
            {
                '.' or ';' => true,
                ',' => !RoleWords.Begin(Wording.Fold(text.AsSpan(i + 1, Math.Min(limit - i - 1, 24)))),
                ' ' => text.AsSpan(i).StartsWith(" représenté", StringComparison.Ordinal),
                _ => false,
            };
            if (ends)
            {
                return i;
            }
        }

        return limit;
    }

    private void SkipRosterBefore(int limit)
    {
        SkipMarks(limit);
        while (_position < limit && Sentences.StartsWithRole(text, _position, limit))
        {
            int end = Sentences.EndOfFirst(text, _position, limit);
            if (end < 0)
            {
                return;
            }

            AddRoster(end + 1);
            SkipMarks(limit);
        }
    }

    private void SkipMarks(int limit)
    {
        while (_position < limit && text[_position] is ' ' or '.' or ';' or ',')
        {
            _position++;
        }
    }

    private void AddRoster(int end)
    {
        SkipMarks(end);
        if (_position < end)
        {
            _statements.AddRange(Roster.Read(text[_position..end]));
            _position = end;
        }
    }

    private void Add(OfficerChange change, string role, string value)
    {
        string name = Sentences.Trim(value);
        if (name.Length > 0)
        {
            _statements.Add(new RawStatement(change, RoleLabel.Read(role).Role, name));
        }
    }
}
