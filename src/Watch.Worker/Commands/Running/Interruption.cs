using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Ingesting;

namespace Watch.Worker.Commands.Running;

/// <summary>Says, where an import is interrupted, how far it came and that nothing of it is lost.</summary>
internal sealed class Interruption(TextWriter error, MessageLanguage language)
{
    private string? _document;
    private bool _hasRead;

    /// <summary>What the import read so far.</summary>
    public IngestReport Ingested { get; } = new();

    /// <summary>Remembers the document that is being read, and passes it on.</summary>
    public Action<string> Following(Action<string> reading) =>
        document =>
        {
            _document = document;
            reading(document);
        };

    /// <summary>All documents have been read; what is interrupted from now on is the judging.</summary>
    public void HasRead() => _hasRead = true;

    /// <summary>Does the work; an interruption is told, and goes on to whoever gives the exit status.</summary>
    public async Task<int> TellAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync(
                language.Say(
                    $"Interrompu {Where()} : {Ingested.Documents} documents lus jusqu'au bout, "
                        + $"{Ingested.New} annonces nouvelles. "
                        + "Le même import peut être relancé : rien n'est pris deux fois, et ce qui n'était ni jugé ni envoyé l'est.",
                    $"Interrupted {Where()}: {Ingested.Documents} documents were read to their end, and "
                        + $"{Ingested.New} notices are new in the log. "
                        + "The same import can be started again: what is there is not taken twice, and what was not judged or sent is."
                )
            );
            throw;
        }
    }

    private string Where() =>
        _hasRead ? language.Say("pendant que les alertes étaient jugées et envoyées", "while alerts were judged and sent")
        : _document is null ? language.Say("avant toute lecture", "before anything was read")
        : language.Say($"pendant la lecture de {_document}", $"while {_document} was read");
}
