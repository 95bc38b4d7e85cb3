namespace Watch.Worker.Configuration.Catalogue;

/// <summary>What can be wrong in <c>watch.yml</c> (W17).</summary>
internal static class WatchEntries
{
    private const string Environment = "environment: NAME";

    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new("W1701", "un secret en clair", "a secret in the clear", "password: azerty", "password: { environment: WATCH_PASSWORD }")
        {
            Found = "a text (not shown)",
            Allowed = Environment,
        },
        new(
            "W1702",
            "un secret est nommé par « environment » ou par « file »",
            "a secret is named by 'environment' or by 'file'",
            "password: { a: b, c: d }",
            "password: { file: secret.txt }"
        )
        {
            Allowed = Environment,
        },
        new(
            "W1703",
            "ce n'est pas le nom d'une variable",
            "this is no name of a variable",
            "environment: Host=a;Password=b",
            "environment: WATCH_DB"
        )
        {
            Found = "what is no name of a variable (not shown)",
        },
        new("W1704", "ce n'est pas un nom de machine", "this is no host name", "host: amqp://a:b@machine", "host: rabbitmq.example.org")
        {
            Found = "what is no host name (not shown)",
        },
        new(
            "W1705",
            "ce n'est pas l'adresse d'un relais",
            "this is no address of a proxy",
            "proxy: moi:secret@relais",
            "proxy: http://relais.example.org:3128"
        )
        {
            Found = "what is no such address (not shown)",
        },
        new(
            "W1706",
            "les deux volets sur un serveur, ou pas : il faut le dire",
            "whether the volets share a server has to be said",
            "storage: { … }",
            "storage: { …, shared-server: true }"
        )
        {
            Found = "{0} 'log' {1} 'shared-server: true'",
        },
        new(
            "W1707",
            "le serveur défensif est aussi celui d'un autre rôle",
            "the defensive server is that of another role too",
            "defensive: même machine",
            "defensive: une machine à part"
        )
        {
            Found = "the server of '{0}' too",
        },
        new(
            "W1708",
            "la liaison avec PostgreSQL n'est pas vérifiée",
            "the connection with PostgreSQL is not verified",
            "SSL Mode=Require",
            "SSL Mode=VerifyFull"
        )
        {
            Found = "less than 'SSL Mode=VerifyFull'",
            IsWarning = true,
        },
    ];
}
