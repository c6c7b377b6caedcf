import { type FurnitureRow, row } from "./furniture-row.ts";

/** Wordings of page furniture in German, French, Italian, Portuguese, Polish and Dutch: pages in other languages lose their menus too. */
export const FURNITURE_WORDS_EUROPE: readonly FurnitureRow[] = [
  row(
    "navigation",
    "start",
    /^(?:lesen sie (?:auch|hier|dazu|mehr|weiter)|lest? (?:auch|mehr|hier)|mehr (?:zum thema|dazu|lesen|informationen)|siehe auch|weiterlesen|auch interessant|passend dazu|das k(?:ö|oe)nnte (?:sie|dich|euch)|weiterf(?:ü|ue)hrende links?|verwandte (?:beiträge|artikel|themen)|weitere (?:aktuelle )?(?:artikel|beitr(?:ä|ae)ge|themen|meldungen|informationen|nachrichten)|schlagw(?:o|ö)rte[rn]?|zum thema|themen|rubrik|kategorien?|tags?)\b.{0,120}$/,
    "other stories and tags, German",
  ),
  row(
    "navigation",
    "start",
    /^(?:(?:à )?lire (?:aussi|également|la suite)|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés?|similaires?|connexes)|leggi anche|approfondisci|articoli correlati|potrebbe interessarti|leia (?:também|mais)|veja (?:também|mais)|saiba mais|(?:notícias|artigos) relacionad[oa]s|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|przeczytaj|lees ook|lees verder|bekijk ook)\b.{0,120}$/,
    "other stories, French, Italian, Portuguese, Polish, Dutch",
  ),
  row(
    "navigation",
    "line",
    /^(?:zur(?:ü|ue)ck(?: zur? .{1,30})?|nach oben|seite drucken|startseite|zur startseite|artikel (?:drucken|merken|teilen|versenden)|kommentare (?:sind )?geschlossen|weiterempfehlen|retour|haut de page|torna su|voltar|powrót|terug|naar boven)\W*$/,
    "jump links",
  ),
  row(
    "boilerplate",
    "line",
    /^(?:zum newsletter anmelden|newsletter (?:abonnieren|anmelden|bestellen)|jetzt (?:anmelden|abonnieren|registrieren|kaufen|bestellen|lesen|teilen)|anzeige|werbung|teilen|drucken|empfehlen|merken|partager|imprimer|s'abonner|condividi|stampa|compartilhar|imprimir|udostępnij|drukuj|delen|afdrukken|reklama|publicité|pubblicità|publicidade)$/,
    "share bar and advertising",
  ),
  row(
    "boilerplate",
    "cue",
    /\b(?:(?:wir|diese (?:web)?seite|unsere (?:web)?seite) (?:verwende[nt]|nutz(?:en|t)|setz(?:en|t)) .{0,40}\bcookies|alle rechte vorbehalten|tous droits réservés|tutti i diritti riservati|todos os direitos reservados|wszelkie prawa zastrzeżone|nous utilisons des cookies|utilizziamo (?:i )?cookie|ta strona używa .{0,20}cookies|alle angaben ohne gewähr|(?:abonniere[nt]?|bestellen sie) (?:unseren?|jetzt den|den) .{0,30}newsletter|melden sie sich .{0,40}newsletter an)/,
    "cookie, rights and newsletter texts",
  ),
  row(
    "comments",
    "section",
    /^(?:(?:\d+ )?kommentare?(?: \(?\d+\)?)?|kommentar (?:schreiben|verfassen|hinterlassen)|schreiben? sie einen kommentar|kommentieren|(?:\d+ )?commentaires?|laisser un commentaire|(?:\d+ )?commenti|lascia un commento|coment[aá]rios|deixe um coment[aá]rio|komentarze(?: \(?\d+\)?)?|dodaj komentarz|reacties|geef een reactie)\W*$/,
    "heading of comments",
  ),
];
