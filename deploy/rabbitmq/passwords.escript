#!/usr/bin/env escript
%% Fills the passwords of the environment into definitions.json: passwords.escript DEFINITIONS OUTPUT
%% A user "pole-viameca" takes its password from WATCH_RABBITMQ_PASSWORD_POLE_VIAMECA. A user without one keeps its empty hash,
%% with which the broker lets nobody in. Runs before the broker does, so that no user ever stands open.
main([Definitions, Output]) ->
    {ok, Text} = file:read_file(Definitions),
    Pattern = "\"name\": \"([^\"]+)\", \"password_hash\": \"\"",
    {match, Users} = re:run(Text, Pattern, [global, {capture, all_but_first, list}]),
    Filled = lists:foldl(fun([User], Acc) -> fill(User, os:getenv(variable(User)), Acc) end, Text, Users),
    ok = file:write_file(Output, Filled);
main(_) ->
    io:format(standard_error, "usage: passwords.escript DEFINITIONS OUTPUT~n", []),
    halt(2).

variable(User) ->
    "WATCH_RABBITMQ_PASSWORD_" ++ [case C of $- -> $_; _ -> C end || C <- string:uppercase(User)].

fill(_User, Password, Text) when Password =:= false; Password =:= "" -> Text;
fill(User, Password, Text) ->
    Salt = crypto:strong_rand_bytes(4),
    Digest = crypto:hash(sha256, [Salt, unicode:characters_to_binary(Password)]),
    Hash = base64:encode(<<Salt/binary, Digest/binary>>),
    Open = ["\"name\": \"", User, "\", \"password_hash\": \""],
    binary:replace(Text, iolist_to_binary([Open, "\""]), iolist_to_binary([Open, Hash, "\""])).
