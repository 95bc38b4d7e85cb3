using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>
/// Reads declarations of crossed thresholds and of intention (code de commerce, art. L233-7; règlement général de l'AMF, art. 223-11 and
/// following) out of the text of a decision, or of a relay of one.
/// </summary>
internal static partial class CrossingReader
{
    /// <summary>A decision has some thousand characters; what is longer is a book.</summary>
    private const int Longest = 400_000;

    /// <summary>No decision has more; each costs a pass over the text.</summary>
    private const int MostCrossings = 100;

    /// <summary>What the text says; nothing of it makes this throw.</summary>
    public static CrossingReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReadingNotes notes = new();
        if (text.Length > Longest)
        {
            notes.Warn("text-too-long", FormattableString.Invariant($"{text.Length} characters"));
            text = text[..Longest];
        }

        try
        {
            return Read(text, notes);
        }
        catch (RegexMatchTimeoutException)
        {
            notes.Warn("text-took-too-long", FormattableString.Invariant($"{text.Length} characters"));
            return new CrossingReading { Warnings = notes.Warnings };
        }
    }

    private static CrossingReading Read(string printed, ReadingNotes notes)
    {
        DecisionHeader header = DecisionHeader.Read(printed, notes);
        string source = DecisionHeader.Without(printed);
        CompactText text = CompactText.Of(source);
        DecisionSentences sentences = new(text);
        List<CrossingSentence> told = [.. Sentences(text, source, sentences, notes)];
        List<NoticeEvent> events = [.. told.SelectMany(t => t.Events())];
        if (events.Count == 0 && Crossing.IsMatch(text.Text))
        {
            notes.Warn("unread-crossing", "");
        }

        if (events.Count == 0 && header.ComplementOf is not null && ComplementHolding.Read(text, source, sentences, notes) is { } held)
        {
            events.Add(held);
        }

        if (IntentionReader.Read(text, DeclarantsOf(events), notes) is { } intention)
        {
            events.Add(intention);
        }

        return new CrossingReading
        {
            Events = events,
            Parties = [.. CrossingParties.Of(header.Issuer ?? told.Select(t => t.Issuer).FirstOrDefault(i => i is not null), events)],
            Number = header.Number,
            Isin = header.Isin,
            ComplementOf = header.ComplementOf,
            Warnings = notes.Warnings,
        };
    }

    // Where several declare for themselves, whose intention it is stands in prose.
    private static string[] DeclarantsOf(List<NoticeEvent> crossings)
    {
        string[] first = [.. crossings.Take(1).SelectMany(e => e.Stake!.Declarants).Select(d => d.Name)];
        return crossings.TrueForAll(e => e.Stake!.Declarants.Select(d => d.Name).SequenceEqual(first, StringComparer.Ordinal)) ? first : [];
    }

    private static IEnumerable<CrossingSentence> Sentences(CompactText text, string source, DecisionSentences sentences, ReadingNotes notes)
    {
        CrossingAnchor[] anchors = [.. CrossingAnchor.Of(text, sentences).Take(MostCrossings + 1)];
        if (anchors.Length > MostCrossings)
        {
            notes.Warn("too-many-crossings", FormattableString.Invariant($"more than {MostCrossings}"));
            anchors = anchors[..MostCrossings];
        }

        CrossingSentence? before = null;
        int sentenceBefore = -1;
        for (int i = 0; i < anchors.Length; i++)
        {
            CrossingAnchor anchor = anchors[i];
            int sentence = sentences.StartOf(anchor.Start);
            int to = i + 1 < anchors.Length ? Math.Max(anchor.End, StartOf(sentences, anchors[i + 1], anchor)) : text.Text.Length;
            IReadOnlyList<CrossingPart> parts = CrossingPart.Of(text, anchor, sentence, Math.Min(to, sentences.EndOf(anchor.Start)), notes);
            if (parts.Count == 0)
            {
                continue;
            }

            bool goesOn = before is not null && sentence == sentenceBefore;
            int from = goesOn ? before!.To : sentence;
            LetterDays? letter = LetterDays.Read(text, from, anchor.Start, before?.Letter?.Received, notes);
            bool isSame = goesOn && letter is null && anchor.IsDeclared;
            before = new CrossingSentence(text, source, sentences, notes)
            {
                Zone = isSame ? before!.Zone : DeclarantZone.Read(text, source, letter?.End ?? from, anchor.Start, notes),
                Letter = isSame ? before!.Letter : letter,
                Parts = parts,
                To = to,
            };
            sentenceBefore = sentence;
            yield return before;
        }
    }

    private static int StartOf(DecisionSentences sentences, CrossingAnchor next, CrossingAnchor anchor)
    {
        int sentence = sentences.StartOf(next.Start);
        return sentence > anchor.Start ? sentence : next.Start;
    }

    [GeneratedRegex("franchi(?!r).{0,200}seuil|seuil.{0,200}franchi(?!r)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Crossing { get; }
}
