import { type FurnitureRow, row } from "./furniture-row.ts";

/** Wordings of page furniture in English, Arabic and Spanish; whole-line patterns are anchored at both ends. */
export const FURNITURE_WORDS: readonly FurnitureRow[] = [
  // Menus, jumps, tools
  row(
    "navigation",
    "line",
    /^(?:skip to (?:main )?content|jump to navigation|(?:scroll|back|return) to top|to top|top of page|go to top)$/,
    "jump links",
  ),
  row(
    "navigation",
    "line",
    /^(?:home|menu|main menu|search|search for|close|open menu|site ?map|you are here:?|breadcrumbs?|previous|next|prev|older posts?|newer posts?|log ?in|sign ?in|register|my account|press|news|newsroom|more)$/,
    "menu entries",
  ),
  row(
    "navigation",
    "line",
    /^(?:الرئيسية|القائمة|بحث|ابحث|تسجيل الدخول|اتصل بنا|من نحن|خريطة الموقع|السابق|التالي|أعلى الصفحة|العودة إلى الأعلى)$/,
    "menu entries in Arabic",
  ),
  row(
    "navigation",
    "line",
    /^(?:inicio|men[uú]|buscar|contacto|aviso legal|mapa del sitio|volver arriba|iniciar sesi[oó]n)$/,
    "menu entries in Spanish",
  ),
  row("navigation", "line", /^(?:you are here|home)\s*(?:[:>»›/|].*)$/, "breadcrumb trail"),
  row("navigation", "start", /^link to:/, "title of an image link"),
  row("navigation", "line", /^click (?:here )?(?:for|to (?:read|view|see|download)).{0,60}$/, "link text"),
  row(
    "navigation",
    "line",
    /^\[?(?:watch|view|see|download|listen to|read)\b[^.]{0,60}\b(?:here|video|conference|pdf|release|below|live|photos|gallery|audio)\]?$/,
    "link text",
  ),
  row(
    "navigation",
    "line",
    /^(?:read more|continue reading|full story|view all|see all|show more|load more|more\s*[>»›]+|learn more)\W*$/,
    "link text",
  ),
  row(
    "navigation",
    "line",
    /^(?:اقرأ المزيد|إقرأ المزيد|المزيد|عرض الكل|شاهد المزيد|leer m[aá]s|ver m[aá]s|seguir leyendo)\W*$/,
    "link text in Arabic and Spanish",
  ),
  // Other stories
  row(
    "navigation",
    "start",
    /^(?:read (?:also|next|more(?: on this)?)|also read|see also|related(?: (?:links?|stories|articles?|news|coverage|posts?|content|topics?|items?|reading|reports?))?|more (?:stories|news|coverage|on this(?: story)?|from [\p{L}\p{N} &'.-]{2,40})|also in the news|(?:most|top) (?:read|popular|viewed|shared|stories)|trending(?: now)?|you (?:may|might) (?:also )?(?:like|be interested in)|don'?t miss|recommended(?: for you)?|elsewhere|in other news|further reading|editor'?s picks?|latest(?: news| stories| headlines)?|up next|read on|watch (?:also|next)|must read|in case you missed it|popular(?: now)?)\s?[:|•–—]/u,
    "list of other stories on one line",
  ),
  row(
    "navigation",
    "start",
    /^(?:[إاأ]قر[أا] (?:أيض[اًا]{1,3}|ايض[اًا]{1,2}|المزيد|كذلك)|(?:مواضيع|موضوعات|أخبار|اخبار|مقالات|روابط) (?:ذات صلة|متعلقة|مرتبطة|مشابهة|أخرى)|ذات صلة|شاهد أيض[اًا]{1,3}|طالع أيض[اًا]{1,3}|الأكثر (?:قراءة|مشاهدة|تداولا)|قد يهمك(?: أيض[اًا]{1,3})?|(?:آخر|أحدث) الأخبار|للمزيد|اقرأ في|تابع أيض[اًا]{1,3}|مواد ذات صلة)\s?[:|،-]/u,
    "list of other stories on one line, Arabic",
  ),
  row(
    "navigation",
    "start",
    /^(?:lea (?:tambi[eé]n|m[aá]s)|leer (?:tambi[eé]n|m[aá]s)|lee tambi[eé]n|te puede interesar|tambi[eé]n te puede interesar|le puede interesar|noticias relacionadas|(?:temas |art[ií]culos )?relacionad[oa]s?|m[aá]s (?:noticias|le[ií]das?|informaci[oó]n)|vea tambi[eé]n)\s?[:|•–—]/u,
    "list of other stories on one line, Spanish",
  ),
  row(
    "navigation",
    "section",
    /^(?:(?:latest|recent|other|more|related|popular|trending|top|featured|recommended|similar|previous|today's) (?:posts?|news|stories|articles?|headlines?|releases?|press releases|content|topics?|videos?|links?|reads?|coverage|items)|related|trending(?: now)?|most (?:read|popular|viewed|shared|commented)|read (?:also|next|more)|also read|see also|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you)?|more from [\p{L}\p{N} &'.-]{2,40}|more on this(?: story)?|don'?t miss|editor'?s picks?|further reading|in other news|up next|what to read next)\s?:?$/u,
    "heading of a list of other stories",
  ),
  row(
    "navigation",
    "section",
    /^(?:(?:مواضيع|موضوعات|أخبار|اخبار|مقالات|روابط|مواد) (?:ذات صلة|متعلقة|مرتبطة|مشابهة|أخرى(?: للكاتب)?)|ذات صلة|[إاأ]قر[أا] أيض[اًا]{1,3}|شاهد أيض[اًا]{1,3}|الأكثر (?:قراءة|مشاهدة|تداولا)|قد يهمك(?: أيض[اًا]{1,3})?|(?:آخر|أحدث) (?:الأخبار|المقالات))\s?:?$/u,
    "heading of a list of other stories, Arabic",
  ),
  row(
    "navigation",
    "section",
    /^(?:noticias relacionadas|temas relacionados|le puede interesar|art[ií]culos relacionados|te puede interesar|lo m[aá]s (?:le[ií]do|visto)|[uú]ltimas noticias|m[aá]s noticias|lea tambi[eé]n|lee tambi[eé]n)\s?:?$/,
    "heading of a list of other stories, Spanish",
  ),
  // Sharing, counters, subscriptions
  row(
    "boilerplate",
    "line",
    /^(?:share|share (?:this|on|via|with|article|story|post)\b.{0,60}|tweet|pin it|e-?mail|e-?mail this|print|print this(?: page| article)?|copy link|save|whats ?app|telegram|face ?book|twitter|x|instagram|you ?tube|linked ?in|tik ?tok|reddit|pinterest|tumblr|rss|feedburner|flipboard|snapchat|threads|bluesky|follow us\b.{0,40}|stay connected|connect with us|like us on .{1,30}|find us on .{1,30}|follow .{1,30} on .{1,30})$/,
    "share bar",
  ),
  row(
    "boilerplate",
    "cue",
    /^(?:follow|like|join|find) (?:us|me|the [\p{L} ]{2,40}|[\p{L}\p{N}@ ]{2,40}) on (?:twitter|facebook|instagram|x|telegram|whatsapp|youtube|linkedin|google news)\b/u,
    "asking to be followed",
  ),
  row(
    "boilerplate",
    "line",
    /^(?:شارك|مشاركة|شارك (?:هذا |هذه )?(?:المقال|الخبر|الموضوع|المقالة).{0,40}|تابعنا\b.{0,40}|تابعونا .{1,40}|فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|طباعة|إرسال|نسخ الرابط|compartir|imprimir|s[ií]guenos .{1,40})$/,
    "share bar in Arabic and Spanish",
  ),
  row(
    "boilerplate",
    "cue",
    /^share (?:this )?(?:article|story|post|page|on)\b.{0,20}[.:|]|\b\d[\d,.]* (?:shares|retweets|likes)\b.{0,30}$|^(?:\d[\d,.]*[km]? (?:views?|reads?|shares?|likes?|comments?)\W*){1,5}$/,
    "share counters",
  ),
  row(
    "boilerplate",
    "cue",
    /^(?:عدد (?:المشاهدات|القراءات|المشاركات)|المشاهدات|مشاهدات|قراءات)\s?[:：]?\s?[\d٠-٩,.]+|^[\d٠-٩,.]+ (?:مشاهدة|مشاهدات|قراءة|قراءات|مشاركة|مشاركات)$/,
    "share counters in Arabic",
  ),
  row(
    "boilerplate",
    "cue",
    /\b(?:sign up (?:for|to) (?:our|the|a) |subscribe (?:to|for|now|today) |newsletter sign-?up|get (?:the|our) (?:latest|best|daily|weekly|free)\b.{0,60}\b(?:inbox|newsletter|app)|(?:straight|delivered) to your inbox|download (?:our|the) (?:free )?app|join our (?:whatsapp|telegram|mailing|newsletter)|support our journalism|become a (?:member|subscriber)|create (?:a free|an) account)/,
    "asking for a subscription",
  ),
  row(
    "boilerplate",
    "line",
    /^(?:newsletter|subscribe|subscribe (?:now|today|to .{1,40})|subscriptions?|sign up|donate|donate now|advertis(?:e|ing|ement)|sponsored(?: content)?|promoted(?: content)?|ad|ads by .{1,30})$/,
    "advertising and subscription labels",
  ),
  row(
    "boilerplate",
    "start",
    /^(?:newsletter|subscribe|subscription|advertis(?:e|ement|ing)|sponsored|promoted|partner content)\s?[:|•–—]/,
    "advertising and subscription lines",
  ),
  row(
    "boilerplate",
    "line",
    /^(?:اشترك(?: الآن| في .{1,40})?|إعلان|اعلان|إعلانات|النشرة البريدية.{0,40}|suscr[ií]b(?:ete|ase)\b.{0,60}|publicidad|anuncio)$/,
    "advertising and subscription labels in Arabic and Spanish",
  ),
  row(
    "boilerplate",
    "cue",
    /(?:اشترك (?:في|ب)(?:نشرتنا|قناتنا|النشرة)|لمتابعة (?:آخر|أحدث) الأخبار|انضم إلى قناتنا|تابعونا (?:على|عبر)|حمل(?:وا)? (?:تطبيق|التطبيق))/,
    "asking for a subscription in Arabic",
  ),
  // Cookies and law
  row(
    "boilerplate",
    "cue",
    /\b(?:(?:we|this (?:web)?site|our (?:web)?site|this page|our partners?) (?:and our (?:\d+ )?partners )?(?:uses?|sets?|stores?|places?|relies on|needs?)\b.{0,60}\bcookies?|accept (?:all )?cookies|cookie (?:policy|settings|preferences|consent|notice)|manage (?:your )?cookies|use of cookies|by (?:continuing|using) (?:to (?:use|browse) )?(?:this|our) (?:web)?site)/,
    "cookie text",
  ),
  row(
    "boilerplate",
    "start",
    /^(?:cookies?|cookie (?:policy|notice)|privacy(?: policy| notice)?|terms(?: of (?:use|service))?|disclaimer|copyright)\s?:/,
    "cookie and law notices",
  ),
  row(
    "boilerplate",
    "line",
    /^(?:privacy(?: policy| notice)?|terms(?: (?:of (?:use|service)|(?:and|&) conditions))?|cookie policy|cookies|accessibility|legal notice|disclaimer|imprint|contact|contact us|about|about us|careers|help|faqs?|site credits|advertise(?: with us)?)$/,
    "footer entries",
  ),
  row(
    "boilerplate",
    "cue",
    /(?:نستخدم ملفات (?:تعريف الارتباط|الكوكيز)|ملفات تعريف الارتباط|سياسة الخصوصية|utiliza(?:mos)? cookies|pol[ií]tica de (?:cookies|privacidad))/,
    "cookie text in Arabic and Spanish",
  ),
  row(
    "boilerplate",
    "cue",
    /^(?:©|\(c\) ?\d{4}|copyright ?(?:©|\(c\))?,? ?\d{4})|\ball rights reserved\b.{0,40}$|(?:جميع الحقوق محفوظة|حقوق (?:النشر|الطبع) محفوظة|todos los derechos reservados)/,
    "copyright notice",
  ),
  // Comments
  row(
    "comments",
    "start",
    /^(?:comments? (?:policy|rules|guidelines|section)|(?:our |house )?(?:comment |community |posting )?(?:rules|guidelines) (?:for|on) (?:comments|commenting|posting|readers)|house rules|community (?:guidelines|rules|standards)|moderation(?: policy)?|commenting(?: rules| policy)?|before you (?:comment|post)|reader comments?|comments|join the (?:discussion|conversation|debate)|have your say|rules for comments|note to (?:readers|commenters)|discussion)\s?[:|•–—]/,
    "comment policy on one line",
  ),
  row(
    "comments",
    "start",
    /^(?:سياسة (?:التعليق|التعليقات|النشر)|شروط (?:التعليق|النشر|المشاركة)|قواعد (?:التعليق|النشر|المشاركة)|تنويه|ملاحظة للقراء|التعليقات|تعليقات (?:القراء|الزوار))\s?[:：|-]/,
    "comment policy on one line, Arabic",
  ),
  row(
    "comments",
    "section",
    /^(?:(?:\(?\d[\d,.]*\)? )?(?:reader )?comments?(?: \(?\d[\d,.]*\)?)?|comments (?:policy|are closed|off)|leave a (?:comment|reply)|post a (?:comment|reply)|add (?:a|your) comment|join the (?:discussion|conversation)|have your say|discussion|what do you think\?|write a comment|be the first to comment|show comments|view comments|no comments(?: yet)?)\W*$/,
    "heading of comments",
  ),
  row(
    "comments",
    "section",
    /^(?:التعليقات(?: \(?[\d٠-٩]+\)?)?|(?:اترك|أضف|اكتب|أكتب|شارك ب?) ?(?:تعليق[اًا]{0,3}|تعليقك|رأيك|رد[اًا]{0,3})|تعليقات (?:القراء|الزوار)|لا (?:توجد|يوجد) تعليقات|comentarios|deja (?:un|tu) comentario)\W*$/,
    "heading of comments in Arabic and Spanish",
  ),
  row(
    "comments",
    "cue",
    /\b(?:(?:moderates?|review|publish|delete|remove|edit|reject|approve|welcome|encourage)s? (?:all |your |any |every |readers'? |these )*comments?\b|(?:your|all|reader) comments? (?:must|should|may|will|are|is)\b.{0,50}\b(?:moderat|guideline|reject|approv|publish|edited|remov|delet|follow|rules|polite|civil|respect)|comments? (?:that|which) (?:do not|don't|fail|break|violate|contain)|comments are (?:not edited|moderated|closed|closing|reviewed|pre-moderated|welcome|now closed|disabled)|comments? (?:close|closes|closed) after|community (?:guidelines|standards)|be the first (?:of .{1,40} )?to (?:comment|write|leave|post)|no comments yet|(?:log|sign) in to (?:comment|post|reply|join)|your e-?mail address will not be published|leave a (?:reply|comment)|post a comment|we will not tolerate the following|personal attacks, vulgarity)/,
    "comment policy",
  ),
  row(
    "comments",
    "echo",
    /\b(?:posts?|comments?|messages?|replies|accounts?|users?|readers?|commenters?)\b.{0,60}\b(?:are (?:cut|deleted|removed|banned|blocked|closed|moderated)|(?:lead|leads) to a ban|will be (?:cut|deleted|removed|banned|blocked|closed|moderated)|may not (?:take part|post|comment)|(?:words?|characters?|links?) (?:a|per) (?:post|comment))\b/,
    "comment policy",
  ),
  row(
    "comments",
    "cue",
    /(?:التعليقات (?:تخضع|لا تعبر|المنشورة|تعبر|المسيئة)|(?:لن|لا) (?:يتم نشر|ننشر|تنشر|يُنشر) (?:التعليقات|أي تعليق)|تعليقك (?:قيد|سيظهر|سوف يظهر)|بريدك الإلكتروني لن يتم نشره|الحقول الإلزامية|كن أول من يعلق|(?:مقالات|التعليقات) .{0,40}لا تعبر .{0,20}عن رأي|los comentarios (?:son|ser[aá]n|est[aá]n) (?:moderados|cerrados))/,
    "comment policy in Arabic and Spanish",
  ),
  // Teasers and apps
  row(
    "navigation",
    "teaser",
    /^(?:breaking(?: news)?|just in|live(?: updates)?|watch(?: live)?|video|photos?|gallery|podcast|listen|opinion|explainer|in pictures|alert|flash|exclusive)\s?:/,
    "teaser of another story",
  ),
  row(
    "navigation",
    "teaser",
    /^(?:عاجل|شاهد|بالفيديو|بالصور|فيديو|صور|خبر عاجل|حصري)\s?[:|]/,
    "teaser of another story, Arabic",
  ),
  row(
    "navigation",
    "start",
    /^(?:tagged(?: with)?|tags?|filed under|topics?|categor(?:y|ies) ?|keywords?|posted in|etiquetas|temas)\s?:/,
    "tags",
  ),
  row(
    "navigation",
    "start",
    /^(?:كلمات (?:دلالية|مفتاحية)|الوسوم|وسوم|التصنيفات?|الكلمات (?:الدلالية|المفتاحية)|العلامات)\s?:/,
    "tags in Arabic",
  ),
  row(
    "navigation",
    "section",
    /^(?:tagged(?: with)?|tags?|filed under|topics?|in this (?:article|story))\s?:?$/,
    "heading of tags",
  ),
  row(
    "boilerplate",
    "line",
    /^\(?(?:photos?|images?|pictures?|photograph|fotos?|bild(?:er)?|grafik|illustration|imagen|صورة|الصورة|تصوير)(?: credits?| courtesy)?\s?(?::|\bby\b|\bvia\b|©|\/)[^.]{2,60}\)?$|^(?:thinkstock|getty images|istock(?:photo)?|shutterstock|unsplash|pixabay)$/,
    "credit of a picture without a caption",
  ),
  row(
    "boilerplate",
    "cue",
    /^(?:read or share this story|read (?:the )?full story|report a typo|download the .{2,40} app\b|join the conversation on|stay up to date,? follow|follow @\w{2,30}|@\w{2,30}$|tweets by @|get the latest .{0,40}(?:news|updates)$|click to (?:tweet|share|enlarge)|please enable javascript|story continues below|(?:article|story) continues after|skip (?:ad|advertisement))/,
    "calls to share, follow and load",
  ),
  row(
    "boilerplate",
    "cue",
    /\ball rights reserved\b.{0,20}(?:this material|may not be|no part)|\bmay not be published, broadcast, rewritten/,
    "copyright notice",
  ),
  row(
    "navigation",
    "section",
    /^(?:also|also on .{2,30}|previous coverage|earlier coverage|more coverage|top news|top videos?)\s?:?$/,
    "heading of a list of other stories",
  ),
  row("navigation", "teaser", /^\d{1,2}:\d{2} (?!a\.?m|p\.?m|gmt)\S/, "entry of a list of videos"),
  // Contact of the outlet
  row(
    "boilerplate",
    "cue",
    /^(?:للتواصل|للتواصل معنا|للإعلان)\b.{0,12}(?:أرسل|ارسل|عبر|على|اتصل)|أرسل sms|رسالة (?:نصية|sms) إلى/,
    "how to reach the outlet, Arabic",
  ),
  row(
    "boilerplate",
    "line",
    /^(?:please leave this field empty\.?|name\s?\*|e-?mail\s?\*|message\s?\*|phone\s?\*?|are you (?:a )?human\?.{0,30}|captcha|submit|send|required fields?\b.{0,30}|i am not a robot)$/,
    "form fields",
  ),
  row(
    "boilerplate",
    "line",
    /^\d{1,3} min(?:ute)?s?\.? read$|^reading time\b.{0,20}$|^(?:estimated )?read(?:ing)? time\b.{0,20}$|^(?:مدة|زمن|وقت) القراءة.{0,20}$/,
    "reading time",
  ),
];
