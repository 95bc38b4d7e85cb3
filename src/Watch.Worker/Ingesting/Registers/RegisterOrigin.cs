using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Seams;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Registers;

/// <summary>A document of a register, from its header on.</summary>
/// <param name="Parser">Who reads it.</param>
/// <param name="Register">What makes notices of it.</param>
/// <param name="Publication">Its header.</param>
/// <param name="Document">Its name.</param>
/// <param name="Live">Whether its notices may raise.</param>
/// <param name="Fetched">Whether the publisher says it today.</param>
internal sealed record RegisterOrigin(
    IDocumentParser Parser,
    IRegister Register,
    RegisterPublication Publication,
    string Document,
    bool Live,
    bool Fetched
)
{
    /// <summary>Whose it is.</summary>
    public SourceId Source => Parser.Source;

    /// <summary>A notice that was made of it, on its way into the log.</summary>
    public LogCandidate CandidateOf(Notice notice) => new(notice, Parser.Channel.Name, Parser.Channel.Rank, Live, Document, Fetched);
}
