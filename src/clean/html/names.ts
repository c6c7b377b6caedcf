import type { RemovalReason } from "../../model/report.ts";

/**
 * Words in class and id names that say what an element is for. Learnt from the lists of Readability (Mozilla, Apache-2.0) and
 * trafilatura (A. Barbaresi, Apache-2.0), matched on `nameOf`, where every word stands between hyphens.
 */

/** Names of what holds an article's text and nothing else. */
export const BODY_NAME =
  /-(?:article|story|post|entry|news|page|blog|content|text|art)-?(?:body|text|content|copy|bodycopy|main)-|-(?:bodytext|body-text|body-copy|fulltext|full-text|articlebody|articletext|articlecontent|postcontent|storycontent|entrytext|long-?text|rich-?text|field-name-body|field-body|wpb-text-column|article-main|article-wrapper|article-container|single-content|main-content|maincontent|content-main|content-body|contentbody|text-block|textblock|ce-bodytext|content-text|wysiwyg)-/;

/** Names of what holds an article with its headline and more. */
export const ARTICLE_NAME = /-(?:article|story|post|entry|hentry|main|content|beitrag|artikel|noticia|nota|articulo)-/;

/** Names of what is never an article, whatever it holds, if it holds the smaller part of the prose. */
const UNLIKELY: readonly (readonly [reason: RemovalReason, words: RegExp])[] = [
  [
    "comments",
    /-(?:comments?|comment-?form|commentlist|comment-list|commentaires?|comentarios?|kommentare?|kommentar|komentarze|disqus|respond|replies|reply|reader-comments|discussion|add-comment|nocomments|fb-comments|livefyre)-/,
  ],
  [
    "navigation",
    /-(?:nav|navi|navigation|navbar|subnav|menu|menue|submenu|breadcrumbs?|bread-crumbs?|brotkrumen?|pagination|pager|paging|page-?nav|post-nav|pagenavi|prev-next|next-prev|sitemap|related|relateds|relacionad[ao]s?|related-?(?:posts?|articles?|stories|content|links?|news)|recommended|recommendations?|recirculation|recirc|more-?(?:news|stories|articles|posts|links|from|on)|read-?(?:also|next)|also-(?:read|like)|most-(?:read|popular|viewed)|popular|trending|top-?stories|(?:recent|latest|other|more)-(?:posts?|news|articles?|stories)|side-stories|teaser-list|linklist|link-?list|tags?|tag-?list|tagcloud|tags-?links|post-tags|taglist|entry-tags|article-tags|keywords|categories|cat-links|entry-footer|rubrik|weiterlesen|zum-thema|mehr-zum-thema|outbrain|taboola|jp-relatedposts|yarpp|see-also|suggestions?|suggested|archive-list)-/,
  ],
  [
    "boilerplate",
    /-(?:footer|site-footer|page-footer|footnotes-ads|sidebar|side-bar|sidebars?|rail|right-?(?:col|column|rail|bar)|left-?(?:col|column|rail|bar)|marginalspalte|share|sharing|shares|share-?(?:bar|buttons?|tools?|links?)|sharedaddy|shariff|social|socials|social-?(?:media|share|icons?|links?|bar)|sociable|addtoany|addthis|follow-?us|newsletter|subscribe|subscription|sign-?up|signup|login|log-in|register|promo|promos|promotion|banner|banners|ad|ads|advert|advertisement|advertising|anzeige|werbung|publicidad|publicite|sponsor|sponsored|dfp|adsense|google-ad|ad-?(?:container|wrapper|slot|unit|box)|adbox|cookie|cookies|cookie-?(?:bar|banner|notice|consent)|consent|gdpr|dsgvo|paywall|premium-teaser|popup|pop-up|lightbox|toolbar|printer|print-only|rating|ratings|vote|votes|poll|quiz|author-?(?:box|bio|info|card|block|details?|profile|description)|about-?(?:the-)?author|authorbox|vcard|byline|by-line|post-?(?:meta|info|date|footer)|entry-?(?:meta|info|date)|article-?(?:meta|info|infos|date|footer|tools|actions|share)|metadata|meta-?data|meta-?info|infoline|timestamp|dateline-meta|posted-on|copyright|disclaimer|imprint|impressum|media-credit|photo-credit|image-credit|contact-?(?:box|info)|form|searchform|search-?(?:box|form|bar)|skyscraper|shoutbox|supplemental|donate|donation|crowdfunding|app-?(?:promo|download|banner)|user-?(?:info|profile|menu)|infobox-ads|job-?ads?|webcam|weather|wetter|newsticker|ticker|sr-only|screen-?reader(?:-text)?|visually-?hidden|offscreen|noprint|no-print|tooltip|cta|call-to-action|notice-cookie|message-container|audio-?player|video-?player|embed-?(?:container|code)|twitter-tweet|instagram-media|facebook|fb-like|whatsapp|gallery-nav|slick|affiliate|amazon|product-?(?:box|list|teaser|card)|warenkorb|merchandise|bookmark|bookmarks|flattr|vgwort|subscription-box|abobox|abo-?box|mitglied|members-?only)-/,
  ],
];

/**
 * Names of what is mostly no part of an article, but in some pages holds it: they count only for an element that has little prose
 * or that is made of links.
 */
export const DOUBTFUL_NAME =
  /-(?:read-?more|teasers?|teaserlist|listing|latest|similar|swiper|carousel|slider|slick|skip|jump|toc|widget|widgets|hidden|invisible|d-none|meta|contact|kontakt|form|tools|icon|icons|button|buttons|btn|player|embed|embedded|overlay|modal|published|alert|survey|feedback|shop|marginal|abo|print|foot|credits?|legal|search|adv|box|links?|linkbox|link-box|promo-?text|notice|info-?box|more|weitere|bottom|extra|service|rubric)-/;

/** Names of an article's opening above its body: standfirst, lead, summary. */
export const LEAD_NAME =
  /-(?:lead|leadtext|lead-text|lede|intro|introtext|introduction|teaser|teaser-text|teasertext|standfirst|abstract|summary|perex|chapo|subtitle|sub-title|sub-?headline|subline|sub-?head|excerpt|dek|description|vorspann|anriss|anrisstext|bajada|entradilla|copete|sumario|epigrafe|stand-first|article-summary|deck)-/;

/** Names that outweigh an unlikely one in the same element: `article-with-sidebar`, `main-content has-comments`. */
const LIKELY = /-(?:article|body|content|main|story|text|post|entry|page|shadow|hentry|column)-/;

/** What an element's name says it is, if that is no part of an article; null for all others. */
export function unlikelyByName(name: string): RemovalReason | null {
  if (name === "") return null;
  return UNLIKELY.find(([, words]) => words.test(name))?.[0] ?? null;
}

/** Whether a name also speaks for an article. */
export function speaksForArticle(name: string): boolean {
  return LIKELY.test(name);
}
