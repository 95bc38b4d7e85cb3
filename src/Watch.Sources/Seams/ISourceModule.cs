using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Seams;

/// <summary>What makes a folder a kind of source: its name, its parsers, its registration.</summary>
public interface ISourceModule
{
    /// <summary>
    /// The kind's name, as in <c>bodacc</c> or <c>feed</c>. A source that does not say its kind has the kind of its own name.
    /// </summary>
    SourceId Kind { get; }

    /// <summary>
    /// Whether any number of sources may be of this kind, each under a name of its own. False for the kind of one publisher,
    /// whose notices bear the kind's name.
    /// </summary>
    bool IsGeneric { get; }

    /// <summary>The families of the publisher, as in <c>rcs-a</c>; <c>check</c> knows no other.</summary>
    IReadOnlyList<string> Families { get; }

    /// <summary>For a family that was never checked against a real file of today: what its reading rests on, in English words.</summary>
    IReadOnlyDictionary<string, string> Grounds => FrozenDictionary<string, string>.Empty;

    /// <summary>The channels, as in <c>bulk</c>; <c>check</c> knows no other. A kind with one alone is configured by an address.</summary>
    IReadOnlyList<string> Channels { get; }

    /// <summary>The kinds of event that its notices can announce; null where nobody can tell.</summary>
    IReadOnlyList<EventKind>? Kinds => null;

    /// <summary>
    /// Of a family that is published for certain kinds alone: which. What it mentions besides is not counted; a family that does not stand
    /// here is published for any of <see cref="Kinds"/>.
    /// </summary>
    IReadOnlyDictionary<string, IReadOnlyList<EventKind>> FamilyKinds => FrozenDictionary<string, IReadOnlyList<EventKind>>.Empty;

    /// <summary>Which of its families tell what of patents; none where it tells nothing of them.</summary>
    IReadOnlyList<PatentFamily> Patents => [];

    /// <summary>The part of the configuration that is of this kind alone; null for a kind that has none.</summary>
    IOptionsPart? Options => null;

    /// <summary>Whether an address of it may begin with <c>sftp://</c>.</summary>
    bool HasSftp => false;

    /// <summary>What reads documents of this kind without knowing which source they are of; empty when nothing can.</summary>
    IReadOnlyList<IDocumentParser> Parsers { get; }

    /// <summary>What makes notices of its states, where it is a register; null where it publishes notices.</summary>
    IRegister? Register => null;

    /// <summary>
    /// Whether the publisher packs such a document beside its records, without any notice in it: an index of its package. It is passed
    /// over.
    /// </summary>
    bool IsAside(DocumentHead head) => false;

    /// <summary>Of which technologies a source of this kind tells; of none unless it says so.</summary>
    TechnologyReach ReachOf(SourceSettings settings) => TechnologyReach.None;

    /// <summary>What reads the documents of one source, by its settings.</summary>
    IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings);

    /// <summary>What of settings that are right each by itself does not go together; null when all does.</summary>
    SettingsConflict? ConflictOf(SourceSettings settings) => null;

    /// <summary>Registers the source as a keyed <see cref="ISource"/> under its name, and its HTTP client under the same name.</summary>
    void Add(IServiceCollection services, SourceSettings settings);

    /// <summary>The last day on which it had something new, by what it remembers; null where it does not remember days.</summary>
    DateOnly? LastNewOf(Watermark watermark) => null;
}

/// <summary>Settings that do not go together.</summary>
/// <param name="Found">What was found, in English words.</param>
/// <param name="Allowed">What is allowed.</param>
public sealed record SettingsConflict(string Found, string Allowed);
