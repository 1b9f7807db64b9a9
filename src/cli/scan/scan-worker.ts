/** Scans files in a worker thread. */
import { workerData } from 'tinypool';
import { type RuleTimes, stopwatch } from '../rule-times.ts';
import { writeScan } from './scan-record.ts';
import { Scanner, type ScanSetup } from './scanner.ts';
