// The website in short, for programs that answer questions: what it is, whose, how sure, and where what stands. https://llmstxt.org
import { alsTextdatei } from '../ausgabe/ausgabe.ts';
import { wegweiser } from '../seite/wegweiser.ts';

export const GET = async () => new Response(alsTextdatei(await wegweiser()));
